-- The device table's indexes, by themselves: a large first load drops and makes them again (models/fleet/devicestore.h).

CREATE INDEX device_carrier ON device (profile_id, carrier_id)

CREATE INDEX device_iccid ON device (iccid)

CREATE INDEX device_imei ON device (imei)

CREATE INDEX device_mdn ON device (mdn)

CREATE INDEX device_changed ON device (changed_seq)
