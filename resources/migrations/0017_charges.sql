-- What the carrier asks once, and what the lines of a plan cost more or less when it is carried out, as its review said (no line priced and none
-- unpriced: the change is about nothing that has a price). Amounts in ten-thousandths.

ALTER TABLE carrier_price ADD COLUMN activation BIGINT

ALTER TABLE carrier_price ADD COLUMN change_fee BIGINT

ALTER TABLE carrier_price ADD COLUMN termination BIGINT

ALTER TABLE bulk_change ADD COLUMN charge_monthly BIGINT

ALTER TABLE bulk_change ADD COLUMN charge_once BIGINT

ALTER TABLE bulk_change ADD COLUMN charge_priced BIGINT

ALTER TABLE bulk_change ADD COLUMN charge_unpriced BIGINT
