#!/usr/bin/env bash
# The whole of a sign-in, from an empty organization to a blocked device, by curl and jq against a running Sallyport.
# Usage: docs/walkthrough.sh [http://localhost:3000]     (start the service with `npm start` first)
set -euo pipefail

base=${1:-http://localhost:3000}
api=$base/v1
run=$(date +%s)-$$                       # addresses of its own, so that it can be run again
admin=admin-$run@acme.example
ana=ana-$run@acme.example
password='correct horse battery staple'
amsterdam=193.0.6.139                    # public addresses, told to the service as a trusted proxy would
sao_paulo=200.160.2.3
firefox='Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
iphone='Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
die() { printf 'walkthrough: %s\n' "$*" >&2; exit 1; }

# call METHOD PATH [BODY] [curl options...]: prints the body, keeps status and position, fails on what was not expected
expected=200
call() {
  local method=$1 path=$2 body=${3:-} answer
  shift; shift; [ $# -gt 0 ] && shift
  local data=()
  [ -n "$body" ] && data=(-H 'Content-Type: application/json' --data "$body")
  answer=$(curl -sS -X "$method" "$api$path" -D "$headers" -w '\n%{http_code}' "${data[@]}" "$@") || die "$method $path: no answer"
  status=${answer##*$'\n'}; answer=${answer%$'\n'*}
  [ "$status" = "$expected" ] || die "$method $path answered $status, not $expected: $answer"
  position=$(awk 'tolower($1) == "sallyport-position:" { print $2 + 0 }' "$headers")
  printf '%s' "$answer" > "$body_file"
}
get() { jq -r "$1" "$body_file"; }
show() { jq -c "$1" "$body_file"; }
headers=$(mktemp); body_file=$(mktemp); trap 'rm -f "$headers" "$body_file"' EXIT

# code_for NUMBER: the newest code that was sent there, out of the development outbox (messages follow the answer)
code_for() {
  local text
  for _ in $(seq 100); do
    text=$(curl -sS -G "$api/outbox/messages" --data-urlencode "to=$1" -d channel=sms -d limit=1 | jq -r '.data[0].text // empty')
    if [ -n "$text" ] && [ "${text%% *}" != "${used:-}" ]; then used=${text%% *}; code=$used; return; fi
    sleep 0.05
  done
  die "no code came to $1"
}
login() { call POST /logins "$(jq -n --arg e "$1" --arg p "$password" '{email:$e, password:$p, tokenDelivery:"body"}')" "${@:2}"; }

say '1. An organization, and its administrator'
expected=201 call POST /organizations "$(jq -n --arg e "$admin" --arg p "$password" \
  '{name:"Acme", administrator:{email:$e, password:$p, name:"Ada", timeZone:"Europe/Amsterdam"}}')"
show '.'
login "$admin"; admin_token=$(get .session.token)
as_admin=(-H "Authorization: Bearer $admin_token")
expected=201 call POST /users "$(jq -n --arg e "$ana" --arg p "$password" \
  '{email:$e, password:$p, name:"Ana", role:"member", timeZone:"America/Sao_Paulo"}')" "${as_admin[@]}"
show '.'

say '2. The policy: a second factor on a new device and at a new location'
policy='{"requireOn":["new_device","new_location"],"deviceTrustDays":30,"locationGranularity":"city","backupCodeEmail":"notice","allowedFactors":["sms","totp","backup_code"]}'
expected=403 call PUT /organization/two-factor-policy "$policy" "${as_admin[@]}"; echo "without a proof: $(show .code)"
call POST /session/step-up "$(jq -n --arg p "$password" '{password:$p}')" "${as_admin[@]}"
call PUT /organization/two-factor-policy "$policy" "${as_admin[@]}"; echo "after a step-up: $(show .requireOn)"

say '3. First sign-in of Ana, in Amsterdam: she sets up her phone and gets backup codes'
from_amsterdam=(-A "$firefox" -H "X-Forwarded-For: $amsterdam")
login "$ana" "${from_amsterdam[@]}"
show '{status, reasons}'
login_id=$(get .loginId); as_login=(-H "Sallyport-Login-Token: $(get .loginToken)" "${from_amsterdam[@]}")
call POST "/logins/$login_id/phone" '{"country":"NL","number":"06 12345678"}' "${as_login[@]}"
show .challenge
code_for +31612345678
call POST "/logins/$login_id/verifications" "{\"code\":\"$code\"}" "${as_login[@]}"
show '{status, session: .session.sessionId, backupCodes: (.backupCodes | length)}'
laptop=$(get .deviceToken); laptop_session=$(get .session.token); backup_code=$(get '.backupCodes[0]')

say '4. Again from the same browser and place: the password is enough'
login "$ana" "${from_amsterdam[@]}" -H "Sallyport-Device-Token: $laptop"
show '{status, reasons}'
second_session=$(get .session.sessionId); second_token=$(get .session.token)

say '5. A new device: a code by SMS'
on_iphone=(-A "$iphone" -H "X-Forwarded-For: $amsterdam")
login "$ana" "${on_iphone[@]}"
show '{status, reasons, challenge: .challenge.sentTo}'
login_id=$(get .loginId); as_login=(-H "Sallyport-Login-Token: $(get .loginToken)" "${on_iphone[@]}")
code_for +31612345678
call POST "/logins/$login_id/verifications" "{\"code\":\"$code\"}" "${as_login[@]}"
show '{status}'; phone=$(get .deviceToken); phone_token=$(get .session.token)

say '6. A new place, São Paulo, without the phone: a backup code'
in_sao_paulo=(-A "$firefox" -H "X-Forwarded-For: $sao_paulo")
login "$ana" "${in_sao_paulo[@]}" -H "Sallyport-Device-Token: $laptop"
show '{status, reasons}'
login_id=$(get .loginId); as_login=(-H "Sallyport-Login-Token: $(get .loginToken)" "${in_sao_paulo[@]}")
call POST "/logins/$login_id/verifications" "$(jq -n --arg c "$backup_code" '{factor:"backup_code", code:$c}')" "${as_login[@]}" -H "Sallyport-Device-Token: $laptop"
show '{status}'
login "$ana" "${in_sao_paulo[@]}"; login_id=$(get .loginId); as_login=(-H "Sallyport-Login-Token: $(get .loginToken)" "${in_sao_paulo[@]}")
expected=401 call POST "/logins/$login_id/verifications" "$(jq -n --arg c "$backup_code" '{factor:"backup_code", code:$c}')" "${as_login[@]}"
echo "the same backup code once more: $(show '{code, attemptsLeft}')"

say '7. What Ana sees'
as_ana=(-H "Authorization: Bearer $laptop_session" "${from_amsterdam[@]}")
call GET "/me/sessions?after=$position" '' "${as_ana[@]}"
jq -r '.data[] | "  session  \(.device.label), \(.location.label)\(if .current then "  (this one)" else "" end)"' "$body_file"
call GET /me/devices '' "${as_ana[@]}"
jq -r '.data[] | "  device   \(.label), \(.sessions) sessions"' "$body_file"
phone_device=$(get '[.data[] | select(.label | contains("iOS"))][0].deviceId')
call GET /me/locations '' "${as_ana[@]}"
jq -r '.data[] | "  place    \(.label)"' "$body_file"
sao_paulo_place=$(get '[.data[] | select(.country == "BR")][0].locationId')
call GET /me/two-factor '' "${as_ana[@]}"
show '{required, enrolled, phone: .phone.hint, backupCodesLeft: .backupCodes.remaining}'

say '8. She ends a session, and it is dead'
expected=204 call DELETE "/me/sessions/$second_session" '' "${as_ana[@]}"
expected=401 call GET /session '' -H "Authorization: Bearer $second_token"
echo "its next request: $(show '{status, code}')"

say '9. She blocks the phone and São Paulo: both are denied, with the right password'
call POST "/me/devices/$phone_device/block" '{"reason":"lost"}' "${as_ana[@]}"
expected=401 call GET /session '' -H "Authorization: Bearer $phone_token"
echo "the session on the phone: $(show '{status, code}')"
login "$ana" "${on_iphone[@]}" -H "Sallyport-Device-Token: $phone"
show '{status, denialReason}'
call POST "/me/locations/$sao_paulo_place/block" '{"reason":"not-mine"}' "${as_ana[@]}"
login "$ana" "${in_sao_paulo[@]}"
show '{status, denialReason}'

say '10. All of it in her audit log'
call GET "/me/audit-log?limit=12&after=$position" '' "${as_ana[@]}"
jq -r '.data[] | "  \(.occurredAt)  \(.summary)"' "$body_file"

say 'And the e-mails that she was sent'
curl -sS -G "$api/outbox/messages" --data-urlencode "to=$ana" -d channel=email -d limit=20 | jq -r '.data[] | "  \(.subject)"'
printf '\nDone.\n'
