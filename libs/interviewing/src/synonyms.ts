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

/** Looser than synonyms: words with which the same thing is often told. */
const associations = `
retransmit resend again lost retransmission
acknowledge confirm acknowledgement receipt
connectionless forget fire
isolate apart own separate isolated isolation
race overwrite lock synchronise synchronize synchronisation synchronization simultaneously concurrently conflict
label labelled labeled answer tagged annotated target
cluster group segment similar alike clustering
lightweight light cheap small lighter
diff compare difference different differ
minimal only just necessary
impute fill replace substitute imputation
leak leakage peek contaminate
early soon minutes immediately quickly
stateless remember session self contained
resource thing object entity
url address path endpoint link
json format
consistency consistent latest same outdated stale
availability available answer respond reply uptime
partition split contact unreachable disconnected unreachable
base stopping termination terminate stop
overflow exceed run exhausted full
constraint refuse enforce reject forbid guarantee
integrity orphan nobody valid
kernel operating os
hypervisor vm virtual guest
dependency dependencies library libraries package everything needs requirements
environment laptop anywhere everywhere wherever machine
portable anywhere wherever everywhere
deploy install launch release ship start
handshake negotiate agree
certificate trusted issued authority identity proof
attacker eavesdropper middle someone listening intercept
generalize unseen new real world
noise memorise detail random
regularization penalise penalize penalty regularize l1 l2 dropout
validation held holdout heldout
scan whole every complete entire full
inherit reuse extend parent
encapsulate hide private internal access
polymorphism override many forms
abstract hide detail essential
asynchronous background later wait
callback afterwards finished
cache memory nearby
latency delay wait time response
throughput per second
bottleneck slow limit
horizontal machines servers nodes instances
vertical bigger larger stronger cpu
queue wait later buffer
idempotent twice again repeat same
transaction together unit commit rollback
atomic all nothing
durable crash survive permanent
normalization redundancy duplicate once
denormalization redundancy join read
stakeholder people concerned everyone involved customer management
prioritize rank order first important urgent
estimate effort cost
research interview talk customers survey feedback
iterate revisit again reconsider review regularly
retrospective improve reflect
listen hear heard
resolve fix solve settle
deliver ship finish complete release
responsible task job duty
result outcome end finally
authentication login identity who
authorization allowed permission rights what
hash digest fingerprint one-way
salt random
pivot split divide
recursive itself smaller
sorted order ascending
constant fixed independent
linear proportional`;

const groupOf = new Map<string, string[]>();
const SYNONYM = "~";
const ASSOCIATION = "≈";
for (const [mark, list] of [
  [SYNONYM, groups],
  [ASSOCIATION, associations],
] as const) {
  for (const [index, line] of list.trim().split("\n").entries()) {
    for (const word of line.split(" ")) {
      const key = stem(word);
      const known = groupOf.get(key) ?? [];
      if (!known.includes(`${mark}${index}`)) groupOf.set(key, [...known, `${mark}${index}`]);
    }
  }
}

/** How much a word met under this key counts: 1 for its own stem, 0.75 for a synonym, 0.5 for an associated word. */
export const closenessOf = (key: string): number =>
  key.startsWith(SYNONYM) ? 0.75 : key.startsWith(ASSOCIATION) ? 0.5 : 1;

export const isSynonymKey = (key: string): boolean => closenessOf(key) < 1;

/** Keys of the groups a stem belongs to; two words that share one can stand for each other. */
export const synonymKeys = (stemmed: string): readonly string[] => groupOf.get(stemmed) ?? [];
