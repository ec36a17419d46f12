-- Following what was sent (models/engine/tracking).

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
    p.before_values, p.after_values, p.identifiers, g.begun_at, g.listed, g.state, g.plan, g.mdn, g.account, b.type, i.reason,
    COALESCE(r.shown, ''), r.first_at, i.error_text, COALESCE(o.parameters, ''),
    COALESCE((SELECT CASE WHEN COUNT(*) = 1 THEN MIN(k.code) END FROM carrier_plan k WHERE k.profile_id = d.profile_id AND k.account = d.account AND k.name = g.plan), ''), g.shown
FROM stage_line t
JOIN dispatch_item x ON x.device_id = t.device_id AND x.live = 1
JOIN item i ON i.id = x.item_id AND i.dispatch_id = x.dispatch_id
JOIN dispatch d ON d.id = x.dispatch_id
JOIN item_plan p ON p.item_id = i.id
JOIN bulk_change b ON b.id = i.change_id
LEFT JOIN change_group o ON o.id = i.group_id
JOIN lease l ON l.change_id = i.change_id AND l.process_id = :process
JOIN sighting g ON g.device_id = t.device_id
LEFT JOIN sighting_run r ON r.item_id = i.id AND r.dispatch_id = d.id
WHERE i.state IN ('awaiting-carrier', 'unconfirmed') AND g.begun_at >= d.journalled_at
    AND (i.due_at IS NULL OR g.begun_at > i.due_at)
ORDER BY i.id

-- name: NoteRuns
-- What the sightings of the staged lines showed of items that they did not settle. `:offset`: the carrier's clock minus ours, as `noise` is of
-- models/engine/tracking/sincejournal.h.
INSERT INTO sighting_run (item_id, dispatch_id, shown, first_at, last_at, reads)
SELECT i.id, d.id, g.listed || ' ' || g.state || ' ' || g.plan || ' ' || g.mdn || CASE WHEN :attributed LIKE '%,' || b.type || ',%' THEN ' ' || g.shown ELSE '' END,
    g.begun_at, g.begun_at, 1
FROM stage_line t
JOIN dispatch_item x ON x.device_id = t.device_id AND x.live = 1
JOIN item i ON i.id = x.item_id AND i.dispatch_id = x.dispatch_id
JOIN dispatch d ON d.id = x.dispatch_id
JOIN bulk_change b ON b.id = i.change_id
JOIN sighting g ON g.device_id = t.device_id
WHERE i.state IN ('awaiting-carrier', 'unconfirmed') AND (i.due_at IS NULL OR g.begun_at > i.due_at)
    AND g.begun_at + CASE WHEN abs(CAST(:offset AS BIGINT) - d.carrier_offset) > CAST(:noise AS BIGINT) THEN CAST(:offset AS BIGINT) - d.carrier_offset ELSE 0 END
        >= d.journalled_at + CAST(:lag AS BIGINT)
ON CONFLICT (item_id) DO UPDATE SET
    first_at = CASE WHEN sighting_run.dispatch_id = excluded.dispatch_id AND sighting_run.shown = excluded.shown THEN sighting_run.first_at ELSE excluded.first_at END,
    reads = CASE WHEN sighting_run.dispatch_id = excluded.dispatch_id AND sighting_run.shown = excluded.shown THEN sighting_run.reads + 1 ELSE 1 END,
    dispatch_id = excluded.dispatch_id, shown = excluded.shown, last_at = excluded.last_at
WHERE excluded.last_at > sighting_run.last_at OR sighting_run.dispatch_id <> excluded.dispatch_id

-- name: NoteHint
UPDATE item SET reason = 'look.early', reason_arguments = :arguments WHERE id = :item AND state IN ('awaiting-carrier', 'unconfirmed') AND reason = ''

-- name: NoteTaken
UPDATE item SET reason = 'look.taken', reason_arguments = :arguments
WHERE id IN (SELECT x.item_id FROM dispatch_item x WHERE x.device_id = :device AND x.live = 1) AND state IN ('awaiting-carrier', 'unconfirmed') AND reason = ''

-- name: Canary
-- A line of the account that a list should show beside those that may be gone: one that no request of ours may change.
SELECT v.iccid FROM device v
WHERE v.profile_id = :profile AND v.account = :account AND v.missing = 0 AND v.archived = 0 AND v.iccid <> '' AND v.state IN ('active', 'suspend')
    AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = v.id AND x.live = 1)
LIMIT 1

-- name: ReversalDue
-- Unsettled items that a proper read does not show at the target: was it done, and undone since? Times run on the carrier's clock.
-- The crossed join keeps SQLite to this order: runs are few, and items may be millions.
SELECT i.id, i.change_id, i.state, i.device_id, d.id, d.journalled_at, d.carrier_offset, p.identifiers, b.type, d.account
FROM sighting_run r
CROSS JOIN item i
JOIN dispatch d ON d.id = i.dispatch_id
JOIN item_plan p ON p.item_id = i.id
JOIN bulk_change b ON b.id = d.change_id
JOIN lease l ON l.change_id = d.change_id AND l.process_id = :process
LEFT JOIN history_asked h ON h.item_id = i.id
WHERE i.id = r.item_id AND i.dispatch_id = r.dispatch_id AND d.profile_id = :profile AND i.state IN ('awaiting-carrier', 'unconfirmed') AND i.reason <> 'carrier.on-hold'
    AND r.shown LIKE '1 %' AND r.shown NOT LIKE '1 pending%' AND b.type <> 'add'
    AND CAST(:now AS BIGINT) + CAST(:offset AS BIGINT) - d.carrier_offset - d.journalled_at >= CAST(:least AS BIGINT)
    AND (h.asked_at IS NULL OR CAST(:now AS BIGINT) + CAST(:offset AS BIGINT) - d.carrier_offset - d.journalled_at
        >= 2 * (h.asked_at + CAST(:offset AS BIGINT) - d.carrier_offset - d.journalled_at))
ORDER BY COALESCE(h.asked_at, 0), i.id LIMIT :most

-- name: ForgetRuns
-- Of items that are settled.
DELETE FROM sighting_run WHERE NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.item_id = sighting_run.item_id AND x.live = 1)

-- name: ForgetAsked
DELETE FROM history_asked WHERE NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.item_id = history_asked.item_id AND x.live = 1)

-- name: HistoryAsked
INSERT INTO history_asked (item_id, asked_at) VALUES (:item, :at)
ON CONFLICT (item_id) DO UPDATE SET asked_at = excluded.asked_at

-- name: StageLiveSeen
-- Lines of our changes that somebody's read has seen since their dispatch.
INSERT INTO stage_line (device_id)
SELECT x.device_id FROM dispatch_item x
JOIN dispatch d ON d.id = x.dispatch_id
JOIN lease l ON l.change_id = d.change_id AND l.process_id = :process
JOIN sighting g ON g.device_id = x.device_id
WHERE x.live = 1 AND d.profile_id = :profile AND g.begun_at >= d.journalled_at

-- name: LiveAmong
-- Which of the staged lines a request of ours may still change (models/engine/sending/liveprotectedlines.h).
SELECT DISTINCT x.device_id FROM stage_line t JOIN dispatch_item x ON x.device_id = t.device_id AND x.live = 1 ORDER BY x.device_id

-- name: Overdue
-- Awaiting the carrier past the time that is given it, not on hold there.
SELECT DISTINCT d.id FROM dispatch d JOIN dispatch_item x ON x.dispatch_id = d.id AND x.live = 1
JOIN item i ON i.id = x.item_id AND i.state = 'awaiting-carrier' AND i.reason <> 'carrier.on-hold'
WHERE d.change_id = :change AND d.journalled_at <= :before

-- name: AwaitingOf
SELECT i.id, i.reason, i.reason_arguments FROM dispatch_item x JOIN item i ON i.id = x.item_id
WHERE x.dispatch_id = :dispatch AND i.dispatch_id = x.dispatch_id AND i.state = 'awaiting-carrier' AND i.reason <> 'carrier.on-hold' ORDER BY i.id

-- name: SetOnHold
UPDATE item SET reason = 'carrier.on-hold', error_code = :code, error_text = :text WHERE id = :item AND state IN ('awaiting-carrier', 'unconfirmed')

-- name: NoteCode
UPDATE item SET reason = 'carrier.already-so', error_code = :code, error_text = :text WHERE id = :item AND state IN ('awaiting-carrier', 'unconfirmed')

-- name: ByOthers
UPDATE item SET attribution = 'other' WHERE id = :item AND state = 'succeeded' AND attribution = 'unattributed'

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

-- name: DispatchLine
SELECT i.id, i.state, i.device_id, i.dispatch_id, p.identifiers, p.after_values, i.evidence, i.reason FROM dispatch_item x
JOIN item i ON i.id = x.item_id JOIN item_plan p ON p.item_id = x.item_id
WHERE x.dispatch_id = :dispatch AND x.device_id IN (SELECT v.id FROM device v WHERE v.iccid = :iccid) ORDER BY i.id

-- name: LineOf
SELECT id FROM device WHERE iccid = :iccid ORDER BY archived, missing, id DESC LIMIT 1

-- name: OtherLive
SELECT item_id FROM dispatch_item WHERE device_id = :device AND live = 1 AND item_id <> :item

-- name: WasDisputed
SELECT 1 FROM item_event WHERE item_id = :item AND dispatch_id = :dispatch AND what = 'disputed' LIMIT 1

-- name: ItemStanding
SELECT state, dispatch_id, evidence, reason FROM item WHERE id = :item

-- name: LostReceipts
-- Requests of several lines whose receipt was lost.
SELECT id, devices, journalled_at FROM dispatch WHERE fate = 'unknown' AND COALESCE(request_id, '') = '' AND devices >= 2 ORDER BY id

-- name: LostWith
SELECT DISTINCT d.id FROM dispatch_item x CROSS JOIN dispatch d
WHERE x.device_id = :device AND d.id = x.dispatch_id AND d.fate = 'unknown' AND COALESCE(d.request_id, '') = ''

-- name: StrangeIds
-- Messages that name no request of ours, by the id they name: how many devices, since when. (COALESCE keeps the planner to what is open.)
SELECT COALESCE(c.request_id, ''), COUNT(DISTINCT c.device_key), MIN(c.received_at) FROM callback_inbox c
WHERE c.handled_at IS NULL AND c.received_at >= :since AND COALESCE(c.service, '') = 'CarrierService' AND COALESCE(c.request_id, '') <> ''
    AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.request_id = c.request_id)
GROUP BY COALESCE(c.request_id, '') ORDER BY 1

-- name: StrangeMessages
SELECT c.device, c.body FROM callback_inbox c WHERE c.request_id = :request AND c.handled_at IS NULL ORDER BY c.id

-- name: AdoptReceipt
UPDATE dispatch SET fate = 'acked', request_id = :request WHERE id = :dispatch AND fate = 'unknown' AND request_id IS NULL

-- name: ForgetStrange
-- What nobody claimed within its time.
DELETE FROM callback_inbox WHERE handled_at IS NULL AND received_at < :before
    AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.request_id = callback_inbox.request_id)

-- name: OpenNews
-- Messages that answer no request (models/engine/tracking/outsidenews.h).
SELECT id, service, body FROM callback_inbox
WHERE handled_at IS NULL AND service IN ('ExternalProvisioningChanges', 'ResumeTrackingNotification') ORDER BY id LIMIT 500

-- name: TakeNews
UPDATE callback_inbox SET handled_at = :at WHERE id = :id AND handled_at IS NULL

-- name: NewsLines
SELECT d.id, d.profile_id, d.account, COALESCE(d.iccid, ''), p.name FROM device d JOIN profile p ON p.id = d.profile_id
WHERE d.iccid = NULLIF(CAST(:iccid AS TEXT), '') OR d.imei = NULLIF(CAST(:imei AS TEXT), '') OR d.mdn = NULLIF(CAST(:mdn AS TEXT), '') ORDER BY d.id

-- name: NoteNews
INSERT INTO device_history (id, device_id, at, field, before, after, source) VALUES (:id, :device, :at, :field, :before, :after, 'outside')

-- name: DoubtLine
INSERT INTO line_doubt (device_id, since) VALUES (:device, :since)
ON CONFLICT (device_id) DO UPDATE SET since = excluded.since

-- name: AddToTally
INSERT INTO callback_tally (profile_id, outcome, deliveries, last_at) VALUES (:profile, :outcome, :deliveries, :at)
ON CONFLICT (profile_id, outcome) DO UPDATE SET deliveries = callback_tally.deliveries + excluded.deliveries, last_at = excluded.last_at

-- name: TallyOf
SELECT outcome, deliveries, last_at FROM callback_tally WHERE profile_id = :profile
