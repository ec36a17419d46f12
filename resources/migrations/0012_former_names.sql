-- Who was called so: lines are looked for by what they were before another SIM, device or number. Few lines change them, so the index is small.

CREATE INDEX device_history_former ON device_history (before) WHERE field IN ('iccid', 'imei', 'mdn')
