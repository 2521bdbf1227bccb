import type { Random } from "./random.ts";

const list = (names: string): string[] => names.split(",").map((name) => name.trim());

const STEMS = list(
  "Brightwave, Kestrel, Norrland, Quillstone, Tamarind, Oakhollow, Zephyrine, Lumora, Vantro, Cobalt Bay, Fjordline, Mistral, Orrery, Palmyra, Hexagon Hill, Silverpine, Tindra, Umbra, Wexcombe, Yarrow, Blue Heron, Ninefold, Parallel, Redthorn, Saffron",
);
const KINDS = list(
  "Systems, Logistics, Foods, Labs, Bank, Insurance, Robotics, Energy, Media, Textiles, Health, Airlines, Retail Group, Consulting, Pharma, Studios, Telecom, Motors, Games, Software",
);
const FORMS = list(
  "Inc., LLC, Ltd, GmbH, AG, S.A., SARL, S.L., BV, AB, Oy, A/S, Pvt Ltd, Pty Ltd, Sp. z o.o., S.p.A., Ltda, PLC, Corp.",
);
/** No word of them says that they are employers. */
const BARE = list(
  "Lumen & Oak, Brightwave, Pied Harbour, eBolt, 4Winds, Kumquat, The Rusty Anchor, Zalora Nine, Haus am See, Hellström, Ferrovia Adriatica, Casa Torrealba, Tata Bharani, Q-Park Nord, Otto & Söhne, Bramble & Finch, Nordlicht, Almazara del Sur",
);
/** Invented names that hold names of products and skills. */
const TRAPS = list(
  "Oracle Park Café, Python Hills Winery, Java House Coffee, Swift Couriers Ltd, Ruby Jewellers, Excel Fitness Studio, Snowflake Bakery, Spark Electric Inc, Docker Street Pharmacy, Angular Momentum Cycles, Redis Valley Farms, Tableau Bistro, Scala Theatre, Rust & Sons Ironworks, Kafka Bookshop, Unity Church School, Salesforce Tower Dental, Jenkins Bakery, Shell Beach Hotel, Express Cleaning LLC, Amazon River Tours, Azure Coast Resort, Hadoop Toy Factory, Unreal Cakes, Sketchers Lane Gallery, Eclipse Dance Academy",
);
const PUBLIC = list(
  "University of Norrhaven, City of Oakhollow, Ministry of Fisheries, St. Brannoc's Hospital, Universitätsklinikum Falkenstadt, Département de la Valombre, Ayuntamiento de Montelara, Gemeente Zandwijk, National Museum of Clocks, Westmere County Council",
);

/** An employer that does not exist; the last of the kinds holds words that are skills elsewhere. */
export function inventEmployer(random: Random): string {
  const roll = random.between(1, 100);
  const stem = random.pick(STEMS);
  if (roll <= 22) return `${stem} ${random.pick(KINDS)}`;
  if (roll <= 50)
    return `${stem}${random.chance(0.4) ? ` ${random.pick(KINDS)}` : ""}${random.chance(0.25) ? "," : ""} ${random.pick(FORMS)}`;
  if (roll <= 68) return random.pick(BARE);
  if (roll <= 85) return random.pick(TRAPS);
  return random.pick(PUBLIC);
}
