/** Country code → names of the country, then larger cities. For locations as printed, and to read national phone numbers. */
const PLACES: Readonly<Record<string, readonly [countries: string, cities: string]>> = {
  US: [
    "USA|U.S.A.|United States|United States of America|US",
    "New York|New York City|NYC|San Francisco|Los Angeles|Seattle|Austin|Boston|Chicago|Denver|Atlanta|Houston|Dallas|Miami|Portland|San Diego|San Jose|Philadelphia|Phoenix|Washington|Minneapolis|Detroit|Pittsburgh|Brooklyn|San Francisco Bay Area|Bay Area|Silicon Valley|Palo Alto|Mountain View|Raleigh|Charlotte|Nashville|Salt Lake City|Oakland|Baltimore|Columbus|Tampa|Orlando",
  ],
  CA: ["Canada", "Toronto|Vancouver|Montreal|Montréal|Ottawa|Calgary|Edmonton|Waterloo|Winnipeg|Quebec City|Halifax"],
  GB: [
    "UK|U.K.|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland",
    "London|Manchester|Edinburgh|Glasgow|Birmingham|Bristol|Leeds|Liverpool|Cambridge|Oxford|Belfast|Cardiff|Sheffield|Newcastle",
  ],
  IE: ["Ireland", "Dublin|Cork|Galway|Limerick"],
  DE: [
    "Germany|Deutschland",
    "Berlin|Munich|München|Hamburg|Frankfurt|Frankfurt am Main|Cologne|Köln|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nuremberg|Nürnberg|Bremen|Karlsruhe|Bonn|Essen|Dortmund",
  ],
  AT: ["Austria|Österreich", "Vienna|Wien|Graz|Linz|Salzburg|Innsbruck"],
  CH: ["Switzerland|Schweiz|Suisse", "Zurich|Zürich|Geneva|Genève|Basel|Bern|Lausanne|Lugano"],
  FR: ["France", "Paris|Lyon|Marseille|Toulouse|Lille|Nantes|Bordeaux|Nice|Strasbourg|Grenoble|Montpellier|Rennes"],
  BE: ["Belgium|België|Belgique", "Brussels|Bruxelles|Antwerp|Ghent|Leuven"],
  NL: [
    "Netherlands|The Netherlands|Nederland|Holland",
    "Amsterdam|Rotterdam|Utrecht|The Hague|Den Haag|Eindhoven|Delft|Groningen",
  ],
  LU: ["Luxembourg", ""],
  ES: ["Spain|España", "Madrid|Barcelona|Valencia|Seville|Sevilla|Málaga|Bilbao|Zaragoza"],
  PT: ["Portugal", "Lisbon|Lisboa|Porto|Braga|Coimbra"],
  IT: ["Italy|Italia", "Rome|Roma|Milan|Milano|Turin|Torino|Naples|Napoli|Bologna|Florence|Firenze|Venice|Padova"],
  SE: ["Sweden|Sverige", "Stockholm|Gothenburg|Göteborg|Malmö|Uppsala|Lund"],
  NO: ["Norway|Norge", "Oslo|Bergen|Trondheim|Stavanger"],
  DK: ["Denmark|Danmark", "Copenhagen|København|Aarhus|Odense|Aalborg"],
  FI: ["Finland|Suomi", "Helsinki|Espoo|Tampere|Turku|Oulu"],
  IS: ["Iceland", "Reykjavik|Reykjavík"],
  PL: ["Poland|Polska", "Warsaw|Warszawa|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Poznań|Łódź|Katowice"],
  CZ: ["Czech Republic|Czechia|Česko", "Prague|Praha|Brno|Ostrava"],
  SK: ["Slovakia", "Bratislava|Košice"],
  HU: ["Hungary|Magyarország", "Budapest|Debrecen|Szeged"],
  RO: ["Romania|România", "Bucharest|București|Cluj-Napoca|Cluj|Timișoara|Iași"],
  BG: ["Bulgaria", "Sofia|Plovdiv|Varna"],
  GR: ["Greece", "Athens|Thessaloniki"],
  HR: ["Croatia|Hrvatska", "Zagreb|Split|Rijeka"],
  RS: ["Serbia|Srbija", "Belgrade|Beograd|Novi Sad|Niš"],
  SI: ["Slovenia", "Ljubljana|Maribor"],
  EE: ["Estonia", "Tallinn|Tartu"],
  LV: ["Latvia", "Riga"],
  LT: ["Lithuania", "Vilnius|Kaunas"],
  UA: ["Ukraine|Україна", "Kyiv|Kiev|Київ|Lviv|Kharkiv|Odesa|Odessa|Dnipro"],
  RU: ["Russia|Россия", "Moscow|Москва|Saint Petersburg|St. Petersburg|Санкт-Петербург|Novosibirsk|Kazan"],
  TR: ["Turkey|Türkiye", "Istanbul|İstanbul|Ankara|Izmir|İzmir|Bursa"],
  IL: ["Israel", "Tel Aviv|Jerusalem|Haifa"],
  AE: ["UAE|U.A.E.|United Arab Emirates", "Dubai|Abu Dhabi|Sharjah"],
  SA: ["Saudi Arabia|KSA", "Riyadh|Jeddah|Dammam"],
  QA: ["Qatar", "Doha"],
  KW: ["Kuwait", ""],
  JO: ["Jordan", "Amman"],
  LB: ["Lebanon", "Beirut"],
  EG: ["Egypt", "Cairo|Alexandria|Giza"],
  MA: ["Morocco|Maroc", "Casablanca|Rabat|Marrakesh"],
  TN: ["Tunisia|Tunisie", "Tunis|Sfax"],
  DZ: ["Algeria", "Algiers|Oran"],
  NG: ["Nigeria", "Lagos|Abuja|Ibadan|Port Harcourt"],
  GH: ["Ghana", "Accra|Kumasi"],
  KE: ["Kenya", "Nairobi|Mombasa"],
  ET: ["Ethiopia", "Addis Ababa"],
  UG: ["Uganda", "Kampala"],
  TZ: ["Tanzania", "Dar es Salaam"],
  RW: ["Rwanda", "Kigali"],
  ZA: ["South Africa", "Cape Town|Johannesburg|Durban|Pretoria"],
  IN: [
    "India|Bharat",
    "Bangalore|Bengaluru|Mumbai|Delhi|New Delhi|Hyderabad|Chennai|Pune|Kolkata|Ahmedabad|Noida|Gurgaon|Gurugram|Jaipur|Kochi|Coimbatore|Indore|Lucknow|Chandigarh|Thiruvananthapuram|Trivandrum|Nagpur|Bhopal|Visakhapatnam|Mysore|Mysuru|Vadodara|Surat|Patna|Bhubaneswar|Madurai|Vellore|Mangalore|Guwahati|Dehradun",
  ],
  PK: ["Pakistan", "Karachi|Lahore|Islamabad|Rawalpindi|Peshawar"],
  BD: ["Bangladesh", "Dhaka|Chittagong|Sylhet"],
  LK: ["Sri Lanka", "Colombo|Kandy"],
  NP: ["Nepal", "Kathmandu|Pokhara"],
  CN: [
    "China|PRC|中国",
    "Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Chengdu|Nanjing|Wuhan|Xi'an|北京|上海|深圳|广州|杭州",
  ],
  HK: ["Hong Kong|香港", "Kowloon"],
  TW: ["Taiwan|台灣", "Taipei|Hsinchu|Kaohsiung|台北"],
  JP: ["Japan|日本", "Tokyo|Osaka|Kyoto|Yokohama|Nagoya|Fukuoka|Sapporo|東京|大阪"],
  KR: ["South Korea|Korea|Republic of Korea|대한민국", "Seoul|Busan|Incheon|서울"],
  SG: ["Singapore", ""],
  MY: ["Malaysia", "Kuala Lumpur|Penang|Johor Bahru|Cyberjaya"],
  ID: ["Indonesia", "Jakarta|Bandung|Surabaya|Yogyakarta|Denpasar"],
  TH: ["Thailand", "Bangkok|Chiang Mai"],
  VN: ["Vietnam|Viet Nam|Việt Nam", "Hanoi|Hà Nội|Ho Chi Minh City|Da Nang"],
  PH: ["Philippines", "Manila|Quezon City|Makati|Cebu|Taguig|Davao"],
  AU: ["Australia", "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra"],
  NZ: ["New Zealand", "Auckland|Wellington|Christchurch"],
  BR: [
    "Brazil|Brasil",
    "São Paulo|Sao Paulo|Rio de Janeiro|Belo Horizonte|Brasília|Curitiba|Porto Alegre|Recife|Florianópolis|Campinas",
  ],
  AR: ["Argentina", "Buenos Aires|Córdoba|Rosario|Mendoza"],
  CL: ["Chile", "Santiago|Valparaíso"],
  CO: ["Colombia", "Bogotá|Bogota|Medellín|Medellin|Cali"],
  PE: ["Peru|Perú", "Lima|Arequipa"],
  MX: ["Mexico|México", "Mexico City|Ciudad de México|CDMX|Guadalajara|Monterrey|Puebla|Tijuana"],
  UY: ["Uruguay", "Montevideo"],
  EC: ["Ecuador", "Quito|Guayaquil"],
  CR: ["Costa Rica", "San José"],
  GE: ["Georgia", "Tbilisi"],
  AM: ["Armenia", "Yerevan"],
  AZ: ["Azerbaijan", "Baku"],
  KZ: ["Kazakhstan", "Almaty|Astana"],
  UZ: ["Uzbekistan", "Tashkent"],
  IR: ["Iran", "Tehran|Isfahan|Shiraz"],
  IQ: ["Iraq", "Baghdad|Erbil"],
  CY: ["Cyprus", "Nicosia|Limassol"],
  MT: ["Malta", "Valletta"],
  BY: ["Belarus", "Minsk"],
};

const US_STATES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC";
const US_STATE_NAMES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";
const PROVINCES = "ON QC BC AB MB SK NS NB NL PE";
const REGIONS: Readonly<Record<string, string>> = {
  IN: "Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|Uttar Pradesh|West Bengal|Rajasthan|Punjab|Haryana|Andhra Pradesh|Madhya Pradesh|Odisha|Bihar|Goa",
  CA: "Ontario|Quebec|British Columbia|Alberta|Manitoba|Nova Scotia",
  AU: "NSW|VIC|QLD|New South Wales|Victoria|Queensland",
  DE: "Bavaria|Bayern|Hessen|Saxony|Baden-Württemberg",
};

const countryByPlace = new Map<string, string>();
const countries = new Set<string>();
const regions = new Map<string, string>();

for (const [code, [names, cities]] of Object.entries(PLACES)) {
  for (const city of cities.split("|")) if (city !== "") countryByPlace.set(city.toLowerCase(), code);
  for (const name of names.split("|")) {
    countryByPlace.set(name.toLowerCase(), code);
    countries.add(name.toLowerCase());
  }
}
for (const state of US_STATE_NAMES.split("|")) regions.set(state.toLowerCase(), "US");
for (const [code, names] of Object.entries(REGIONS)) {
  for (const name of names.split("|")) regions.set(name.toLowerCase(), code);
}
const stateCodes = new Map<string, string>([
  ...US_STATES.split(" ").map((state): [string, string] => [state, "US"]),
  ...PROVINCES.split(" ").map((province): [string, string] => [province, "CA"]),
]);

/** ISO code of the country a city, region or country name belongs to. */
export function countryOf(place: string): string | null {
  const key = place.toLowerCase();
  return countryByPlace.get(key) ?? regions.get(key) ?? stateCodes.get(place) ?? null;
}

/** Stands after a comma in a location: country, region, or a state's code in capitals. */
export function isRegion(place: string): boolean {
  const key = place.toLowerCase();
  return countries.has(key) || regions.has(key) || stateCodes.has(place);
}

export function isPlace(place: string): boolean {
  return countryByPlace.has(place.toLowerCase()) || regions.has(place.toLowerCase());
}

/** "TX", "ON": only in capitals. */
export function isStateCode(text: string): boolean {
  return stateCodes.has(text);
}
