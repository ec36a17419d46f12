-- Reference data (models/catalogue/referencestore.h). Lists have the columns of referencedata::columns(), then whether it was removed.

-- name: Customers
SELECT name, code, CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END FROM customer ORDER BY name

-- name: Sites
SELECT customer, name, CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END FROM site ORDER BY customer, name

-- name: CustomerPlans
SELECT name, customer, allocation_mb, price, overage_price, overage_block_mb, pooling, min_mb, max_mb, valid_from, valid_until,
    CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END
FROM customer_plan ORDER BY name

-- name: Pools
SELECT name, customer, CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END FROM rate_pool ORDER BY name

-- name: CarrierPrices
SELECT code, account, monthly, activation, change_fee, termination, CASE WHEN removed_at IS NULL THEN 0 ELSE 1 END FROM carrier_price WHERE profile_id = :profile ORDER BY code, account

-- name: PutCustomer
INSERT INTO customer (id, name, code) VALUES (:id, :name, :code)
ON CONFLICT (name) DO UPDATE SET code = excluded.code, removed_at = NULL

-- name: PutSite
INSERT INTO site (id, customer, name) VALUES (:id, :customer, :name)
ON CONFLICT (customer, name) DO UPDATE SET removed_at = NULL

-- name: PutCustomerPlan
INSERT INTO customer_plan (id, name, customer, allocation_mb, price, overage_price, overage_block_mb, pooling, min_mb, max_mb, valid_from, valid_until)
VALUES (:id, :name, :customer, :allocation_mb, :price, :overage_price, :overage_block_mb, :pooling, :min_mb, :max_mb, :valid_from, :valid_until)
ON CONFLICT (name) DO UPDATE SET customer = excluded.customer, allocation_mb = excluded.allocation_mb, price = excluded.price,
    overage_price = excluded.overage_price, overage_block_mb = excluded.overage_block_mb, pooling = excluded.pooling, min_mb = excluded.min_mb,
    max_mb = excluded.max_mb, valid_from = excluded.valid_from, valid_until = excluded.valid_until, removed_at = NULL

-- name: PutPool
INSERT INTO rate_pool (id, name, customer) VALUES (:id, :name, :customer)
ON CONFLICT (name) DO UPDATE SET customer = excluded.customer, removed_at = NULL

-- name: PutCarrierPrice
INSERT INTO carrier_price (id, profile_id, account, code, monthly, activation, change_fee, termination)
VALUES (:id, :profile, :account, :code, :monthly, :activation, :change, :termination)
ON CONFLICT (profile_id, account, code) DO UPDATE SET monthly = excluded.monthly, activation = excluded.activation, change_fee = excluded.change_fee,
    termination = excluded.termination, removed_at = NULL

-- name: RemoveCustomer
UPDATE customer SET removed_at = :at WHERE name = :name AND removed_at IS NULL

-- name: RemoveSite
UPDATE site SET removed_at = :at WHERE customer = :customer AND name = :name AND removed_at IS NULL

-- name: RemoveCustomerPlan
UPDATE customer_plan SET removed_at = :at WHERE name = :name AND removed_at IS NULL

-- name: RemovePool
UPDATE rate_pool SET removed_at = :at WHERE name = :name AND removed_at IS NULL

-- name: RemoveCarrierPrice
UPDATE carrier_price SET removed_at = :at WHERE profile_id = :profile AND code = :code AND account = :account AND removed_at IS NULL

-- name: LinesOfCustomer
SELECT COUNT(*) FROM device WHERE customer = :customer

-- name: LinesOfSite
SELECT COUNT(*) FROM device WHERE customer = :customer AND site = :site

-- Lines on it, now or from a time to come.

-- name: LinesOfPlan
SELECT COUNT(DISTINCT device_id) FROM assignment WHERE kind = 'plan' AND plan = :name AND (to_at IS NULL OR (to_at > :at AND to_at > from_at))

-- name: LinesOfPool
SELECT COUNT(DISTINCT device_id) FROM assignment WHERE kind = 'plan' AND pool = :name AND (to_at IS NULL OR (to_at > :at AND to_at > from_at))
