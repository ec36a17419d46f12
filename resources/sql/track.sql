-- Following what was sent (models/engine/tracker.h, settlement.h, callbackinbox.h).

-- name: DueLooks
SELECT d.id, d.change_id, d.account, d.request_id, d.devices, d.fate, d.journalled_at, d.look_delay FROM dispatch d
JOIN lease l ON l.change_id = d.change_id AND l.process_id = :process
WHERE d.look_due_at IS NOT NULL AND d.look_due_at <= :now AND d.profile_id = :profile
ORDER BY d.account, d.id

-- name: NextLook
SELECT min(d.look_due_at) FROM dispatch d JOIN lease l ON l.change_id = d.change_id AND l.process_id = :process
WHERE d.look_due_at IS NOT NULL AND d.profile_id = :profile

-- name: SetLook
UPDATE dispatch SET look_due_at = :look, look_delay = :delay WHERE id = :dispatch

-- name: HastenLook
-- Something was heard of a line whose dispatch is of unknown fate: look now.
UPDATE dispatch SET look_due_at = :now WHERE fate = 'unknown' AND look_due_at > :now
    AND id IN (SELECT x.dispatch_id FROM dispatch_item x WHERE x.live = 1 AND x.device_id = :device)

-- name: LiveOf
-- The lines of a dispatch that are still to be settled.
SELECT x.item_id, x.device_id, i.state, p.identifiers, p.after_values FROM dispatch_item x
JOIN item i ON i.id = x.item_id JOIN item_plan p ON p.item_id = x.item_id
WHERE x.dispatch_id = :dispatch AND x.live = 1 AND i.state IN ('awaiting-carrier', 'unconfirmed') ORDER BY x.item_id

-- name: CountInState
SELECT count(*) FROM device WHERE profile_id = :profile AND account = :account AND state = :state AND missing = 0

-- name: ForgetLines
DELETE FROM stage_line

-- name: SeenLive
-- Sightings of the staged lines that are still to be settled, with all that a verdict needs. A sighting counts from J + list-lag on.
SELECT i.id, i.change_id, i.state, i.device_id, i.alone, i.error_code, d.id, d.fate, d.journalled_at, d.carrier_offset, d.account, d.devices, d.code,
    p.before_values, p.after_values, p.identifiers, g.begun_at, g.listed, g.state, g.plan, g.mdn, g.account, b.type
FROM stage_line t
JOIN dispatch_item x ON x.device_id = t.device_id AND x.live = 1
JOIN item i ON i.id = x.item_id AND i.dispatch_id = x.dispatch_id
JOIN dispatch d ON d.id = x.dispatch_id
JOIN item_plan p ON p.item_id = i.id
JOIN bulk_change b ON b.id = i.change_id
JOIN lease l ON l.change_id = i.change_id AND l.process_id = :process
JOIN sighting g ON g.device_id = t.device_id
WHERE i.state IN ('awaiting-carrier', 'unconfirmed') AND g.begun_at >= d.journalled_at
    AND (i.due_at IS NULL OR g.begun_at > i.due_at)
ORDER BY i.id

-- name: StageLiveSeen
-- Lines of our changes that somebody's read has seen since their dispatch.
INSERT INTO stage_line (device_id)
SELECT x.device_id FROM dispatch_item x
JOIN dispatch d ON d.id = x.dispatch_id
JOIN lease l ON l.change_id = d.change_id AND l.process_id = :process
JOIN sighting g ON g.device_id = x.device_id
WHERE x.live = 1 AND d.profile_id = :profile AND g.begun_at >= d.journalled_at

-- name: LiveAmong
-- Which of the staged lines a request of ours may still change (models/engine/liveprotectedlines.h).
SELECT DISTINCT x.device_id FROM stage_line t JOIN dispatch_item x ON x.device_id = t.device_id AND x.live = 1 ORDER BY x.device_id

-- name: Overdue
-- Awaiting the carrier past the time that is given it, not on hold there.
SELECT DISTINCT d.id FROM dispatch d JOIN dispatch_item x ON x.dispatch_id = d.id AND x.live = 1
JOIN item i ON i.id = x.item_id AND i.state = 'awaiting-carrier' AND i.reason <> 'carrier.on-hold'
WHERE d.change_id = :change AND d.journalled_at <= :before

-- name: AwaitingOf
SELECT i.id FROM dispatch_item x JOIN item i ON i.id = x.item_id
WHERE x.dispatch_id = :dispatch AND i.dispatch_id = x.dispatch_id AND i.state = 'awaiting-carrier' AND i.reason <> 'carrier.on-hold' ORDER BY i.id

-- name: SetOnHold
UPDATE item SET reason = 'carrier.on-hold', error_code = :code, error_text = :text WHERE id = :item AND state IN ('awaiting-carrier', 'unconfirmed')

-- name: NoteCode
UPDATE item SET error_code = :code, error_text = :text WHERE id = :item AND state IN ('awaiting-carrier', 'unconfirmed')

-- name: StoreCallback
INSERT INTO callback_inbox (id, received_at, service, request_id, device, device_key, failed, fault_code, fault_text, status, body)
VALUES (:id, :at, :service, :request, :device, :key, :failed, :code, :text, :status, :body)
ON CONFLICT (service, request_id, device_key, failed, fault_code) DO UPDATE SET seen = callback_inbox.seen + 1

-- name: InboxAfter
-- New messages about dispatches of changes that are ours to follow.
SELECT c.id, c.request_id, c.device, c.failed, c.fault_code, c.fault_text, c.service, d.id FROM callback_inbox c
LEFT JOIN dispatch d ON d.request_id = c.request_id
WHERE c.id > :after AND c.handled_at IS NULL ORDER BY c.id LIMIT 2000

-- name: InboxOf
SELECT c.id, c.request_id, c.device, c.failed, c.fault_code, c.fault_text, c.service, d.id FROM callback_inbox c
JOIN dispatch d ON d.request_id = c.request_id
WHERE c.request_id = :request AND c.handled_at IS NULL ORDER BY c.id

-- name: HandledCallback
UPDATE callback_inbox SET handled_at = :at, outcome = :outcome WHERE id = :id

-- name: DispatchFacts
SELECT d.change_id, d.account, d.profile_id, b.type, p.name FROM dispatch d JOIN bulk_change b ON b.id = d.change_id JOIN profile p ON p.id = d.profile_id
WHERE d.id = :dispatch

-- name: DispatchLines
SELECT i.id, i.state, i.device_id, i.dispatch_id, p.identifiers, p.after_values, i.evidence, i.reason FROM dispatch_item x
JOIN item i ON i.id = x.item_id JOIN item_plan p ON p.item_id = x.item_id
WHERE x.dispatch_id = :dispatch ORDER BY i.id

-- name: LineOf
SELECT id FROM device WHERE iccid = :iccid LIMIT 1

-- name: OtherLive
SELECT item_id FROM dispatch_item WHERE device_id = :device AND live = 1 AND item_id <> :item

-- name: ItemStanding
SELECT state, dispatch_id, evidence, reason FROM item WHERE id = :item
