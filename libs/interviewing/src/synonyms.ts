import { stem } from "./stem.ts";

/** Words that answers use for one another; each line is a group. Loose on purpose: they only ever count in context. */
const groups = `
fast quick rapid speed speedy quickly accelerate accelerates swift performant snappy
slow sluggish slowdown lag
reduce decrease lower cut shrink minimize minimise lessen cutting drop
increase grow raise boost expand rise
delete remove erase discard drop purge
insert add append adding
search lookup find locate seek look
scan traverse walk iterate iterates loop
store save persist keep hold retain stored record
fetch retrieve get obtain load pull
send transmit push deliver dispatch publish emit
receive consume accept subscribe
avoid prevent stop protect eliminate block guard
allow enable let permit lets allows
change modify alter edit update mutate
immutable unchangeable readonly frozen constant
mutable changeable modifiable
copy duplicate clone replica replicate replication redundant redundancy duplication
error fault failure bug defect exception crash fail mistake
unique distinct
identical same equal equivalent
separate split divide isolate decouple partition independent independently isolated
combine merge join unite together combined integrate
group cluster collection bundle
order sort sequence sorted ordered ordering
guarantee ensure assure promise certain
reliable dependable robust resilient trustworthy resilience
available uptime availability online
outage downtime unavailable
scale scalable scaling scalability
server host machine node instance
container docker
client caller consumer browser
user customer visitor
request call invocation query ask
response reply answer
repeat again repeatedly retry repeated
simultaneous concurrent parallel concurrently simultaneously concurrency
thread threading multithreaded threaded
wait block blocking pause sleep
lock mutex latch locking
queue buffer backlog
message event notification
asynchronous async asynchronously nonblocking
synchronous sync synchronously
secret password credential credentials key
encrypt cipher scramble encryption encrypted
verify validate check confirm validation verification
authenticate login identity authentication identify
authorize permission permissions authorization privilege privileges rights entitlement authorisation authorise
attacker hacker intruder malicious adversary attack
vulnerability weakness flaw hole exploit
test testing verify assertion
automatic automated automatically automate
manual manually hand
developer engineer programmer dev
team colleagues group squad coworkers
customer client stakeholder stakeholders
requirement need requirements
plan schedule roadmap planning
priority prioritize prioritise importance prioritization
risk danger threat hazard
cost expense expensive price money pay budget costly
cheap inexpensive affordable
benefit advantage pro upside value strength
drawback disadvantage downside con limitation weakness tradeoff cost
goal objective target aim purpose
measure metric indicator kpi metrics measurement
estimate approximate predict forecast prediction
average mean
big large huge massive
small tiny little
parent super base superclass
child derived subclass inherit inheritance inherits
method function procedure routine
parameter argument input
attribute property field column properties
row record tuple entry
table relation
reference pointer link refer
address location
memory ram heap
disk drive storage ssd
cache caching memoize cached memoization
release deploy ship rollout deployment launch deliver publish
rollback revert undo restore
commit snapshot checkpoint
branch fork
history log trail audit timeline
monitor observe track watch observability monitoring
alert alarm notify notification page
configure setup configuration settings config
declare define definition specify declarative describe
virtual emulated
network net networking
packet datagram segment
connection session handshake
port socket
traffic load requests
distribute spread balance share
encode serialize convert transform translate serialization transformation
decode deserialize parse
document page
image picture photo
screen display viewport monitor
layout arrangement design
render draw paint display
click tap press
accessible accessibility
label tag annotation category class
train fit learn training
overfit overfitting memorize memorise memorizes memorizing
generalize generalise unseen
predict infer inference prediction
noise noisy
feature variable predictor
dataset data sample
imbalance imbalanced skewed skew unbalanced
outlier anomaly anomalous
missing null absent empty
normalize normalise standardize normalization standardization
integrity consistency consistent correctness valid
stale outdated old obsolete
current latest fresh recent
feedback review comment input
conflict disagreement dispute clash argument disagree
listen hear understand
explain describe clarify communicate
help support assist assistance
learn study
improve optimize optimise enhance better optimization improvement
complex complicated complexity
simple easy straightforward simpler
temporary transient ephemeral
permanent durable persistent lasting durability permanently
hardware physical device
pool reuse reusable reused
interface contract abstraction api
hide encapsulate encapsulation hidden conceal
extend extension inherit
loose decoupled loosely
shared common mutual
global everywhere worldwide
local nearby
central centralized centralised
limit cap bound restrict throttle constraint
overload overwhelm flood exhausted
duplicate repeated twice duplicates idempotent repeatable
partial incomplete
whole entire full complete all
quick brief short
begin start initial open
end finish complete close terminate
break divide decompose chunk
layer tier level
rule policy policies rules
owner ownership responsible responsibility
business company organisation organization enterprise
inventory stock
supplier vendor
invoice bill billing
purchase procurement buy
sell sale sales
employee staff worker personnel
hire recruit recruitment hiring`;

const groupOf = new Map<string, string[]>();
for (const [index, line] of groups.trim().split("\n").entries()) {
  for (const word of line.split(" ")) {
    const key = stem(word);
    const known = groupOf.get(key) ?? [];
    if (!known.includes(`~${index}`)) groupOf.set(key, [...known, `~${index}`]);
  }
}

/** Keys of the groups a stem belongs to; two words are taken as equal when they share one. */
export const synonymKeys = (stemmed: string): readonly string[] => groupOf.get(stemmed) ?? [];
