-- Asks the addresses of a file (first argument), each once ("once") or again and again; says how many answers came in what time.
-- Runs in one thread of wrk. An address may be asked a second time at the very end, before wrk stops: that is not counted.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  requests, at, answers, wrong = {}, 0, 0, 0
  once = arguments[2] == 'once'
  for address in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format('GET', address, { ['Accept-Encoding'] = 'gzip' })
  end
end

function request()
  at = at + 1
  return requests[(at - 1) % #requests + 1]
end

function response(status)
  answers = answers + 1
  if status ~= 200 then wrong = wrong + 1 end
  if once and answers >= #requests then wrk.thread:stop() end
end

function done(summary)
  local thread = threads[1]
  print(string.format('ecozone %d answers in %d us, %d wrong', thread:get('answers'), summary.duration,
    thread:get('wrong') + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
