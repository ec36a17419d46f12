-- name: UpdateAccount
UPDATE account SET organization = :organization, provisioning_allowed = :allowed, default_ip_pool = :defaultPool, ip_pools = :pools, synced_at = :readAt
WHERE profile_id = :profile AND name = :name

-- name: SyncedAccounts
SELECT name, organization, provisioning_allowed, default_ip_pool, ip_pools FROM account
WHERE profile_id = :profile AND synced_at IS NOT NULL ORDER BY position

-- name: ForgetPlans
UPDATE carrier_plan SET removed = 1 WHERE profile_id = :profile AND account = :account AND removed = 0

-- name: PutPlan
INSERT INTO carrier_plan (id, profile_id, account, code, name, size_kb, carrier_code, removed, synced_at)
VALUES (:id, :profile, :account, :code, :name, :size, :carrierCode, 0, :readAt)
ON CONFLICT (profile_id, account, code) DO UPDATE SET
    name = excluded.name, size_kb = excluded.size_kb, carrier_code = excluded.carrier_code, removed = 0, synced_at = excluded.synced_at

-- name: AllPlans
SELECT account, code, name, size_kb, carrier_code, removed FROM carrier_plan WHERE profile_id = :profile ORDER BY account, code
