/** Country code → names of the country, then larger cities. For locations as printed, and to read national phone numbers. */
const PLACES: Readonly<Record<string, readonly [countries: string, cities: string]>> = {
  US: [
    "USA|U.S.A.|United States|United States of America|US",
    "New York|New York City|NYC|San Francisco|Los Angeles|Seattle|Austin|Boston|Chicago|Denver|Atlanta|Houston|Dallas|Miami|Portland|San Diego|San Jose|Philadelphia|Phoenix|Washington|Minneapolis|Detroit|Pittsburgh|Brooklyn|San Francisco Bay Area|Bay Area|Silicon Valley|Palo Alto|Mountain View|Raleigh|Charlotte|Nashville|Salt Lake City|Oakland|Baltimore|Columbus|Tampa|Orlando|Boise|Tulsa|Madison|Des Moines|Omaha|Milwaukee|Cleveland|Cincinnati|Indianapolis|St. Louis|Saint Louis|Kansas City|Sacramento|Las Vegas|Tucson|Albuquerque|Memphis|New Orleans|Louisville|Richmond|Virginia Beach|Jacksonville|Fort Worth|San Antonio|El Paso|Honolulu|Anchorage|Buffalo|Rochester|Albany|Providence|Hartford|Boulder|Ann Arbor|Durham|Spokane|Fremont|Santa Clara|Sunnyvale|Irvine|Long Beach|Jersey City|Newark|Queens|Manhattan|Washington DC|Santa Monica|Berkeley|Redmond|Bellevue|Cupertino|Menlo Park|Hoboken|Plano|Scottsdale|Tempe|Reno|Baton Rouge|Charleston|Savannah|Knoxville|Chattanooga|Lexington|Fort Lauderdale|Greenville|Little Rock|Oklahoma City|Wichita|Bloomington|Akron|Dayton|Toledo|Grand Rapids",
  ],
  CA: [
    "Canada",
    "Toronto|Vancouver|Montreal|Montréal|Ottawa|Calgary|Edmonton|Waterloo|Winnipeg|Quebec City|Halifax|Victoria|Kitchener|Mississauga|Brampton|Hamilton|Regina|Saskatoon|Kelowna|Burnaby|Surrey|Markham|Québec|Laval|Gatineau|Fredericton|Moncton|St. John's",
  ],
  GB: [
    "UK|U.K.|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland",
    "London|Manchester|Edinburgh|Glasgow|Birmingham|Bristol|Leeds|Liverpool|Cambridge|Oxford|Belfast|Cardiff|Sheffield|Newcastle|Swansea|Aberdeen|Milton Keynes|Brighton|Nottingham|Leicester|Southampton|Portsmouth|Reading|Coventry|York|Bath|Dundee|Inverness|Exeter|Norwich|Plymouth|Derby|Hull|Stirling|Newport|Bournemouth|Newcastle upon Tyne|Stoke-on-Trent|Wolverhampton|Sunderland|Guildford|Slough|Swindon|Cheltenham|Croydon",
  ],
  IE: ["Ireland", "Dublin|Cork|Galway|Limerick|Waterford|Kilkenny"],
  DE: [
    "Germany|Deutschland|Allemagne|Alemania|Alemanha|Germania|Duitsland|Niemcy",
    "Berlin|Munich|München|Hamburg|Frankfurt|Frankfurt am Main|Cologne|Köln|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nuremberg|Nürnberg|Bremen|Karlsruhe|Bonn|Essen|Dortmund|Regensburg|Freiburg|Freiburg im Breisgau|Heidelberg|Mannheim|Aachen|Münster|Bielefeld|Potsdam|Augsburg|Wiesbaden|Mainz|Kiel|Lübeck|Rostock|Erfurt|Jena|Halle|Magdeburg|Kassel|Göttingen|Würzburg|Ulm|Darmstadt|Konstanz|Saarbrücken|Trier|Chemnitz|Duisburg|Bochum|Wuppertal|Braunschweig|Ingolstadt|Tübingen|Passau|Bamberg|Bayreuth|Oldenburg|Osnabrück|Paderborn|Erlangen|Fürth|Heilbronn|Wolfsburg|Leverkusen|Krefeld|Mönchengladbach|Gelsenkirchen|Koblenz",
  ],
  AT: [
    "Austria|Österreich|Autriche",
    "Vienna|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|Sankt Pölten|St. Pölten|Bregenz",
  ],
  CH: [
    "Switzerland|Schweiz|Suisse|Svizzera|Suiza",
    "Zurich|Zürich|Geneva|Genève|Basel|Bern|Lausanne|Lugano|Winterthur|Luzern|Lucerne|St. Gallen|Zug|Fribourg|Neuchâtel|Biel|Genf",
  ],
  FR: [
    "France|Frankreich|Francia|França|Frankrijk|Francja",
    "Paris|Lyon|Marseille|Toulouse|Lille|Nantes|Bordeaux|Nice|Strasbourg|Grenoble|Montpellier|Rennes|Clermont-Ferrand|Aix-en-Provence|Reims|Le Havre|Saint-Étienne|Toulon|Angers|Dijon|Brest|Tours|Limoges|Amiens|Metz|Nancy|Perpignan|Besançon|Orléans|Rouen|Mulhouse|Caen|Annecy|Avignon|La Rochelle|Poitiers|Pau|Sophia Antipolis",
  ],
  BE: [
    "Belgium|België|Belgique|Belgien",
    "Brussels|Bruxelles|Antwerp|Ghent|Leuven|Antwerpen|Gent|Liège|Brugge|Bruges|Namur|Charleroi|Mons",
  ],
  NL: [
    "Netherlands|The Netherlands|Nederland|Holland|Niederlande|Pays-Bas|Países Bajos|Paesi Bassi",
    "Amsterdam|Rotterdam|Utrecht|The Hague|Den Haag|Eindhoven|Delft|Groningen|'s-Hertogenbosch|Den Bosch|Tilburg|Breda|Nijmegen|Arnhem|Enschede|Haarlem|Leiden|Maastricht|Amersfoort|Apeldoorn|Zwolle|Almere|Hilversum|Leeuwarden",
  ],
  LU: ["Luxembourg", ""],
  ES: [
    "Spain|España|Spanien|Espagne|Espanha|Spagna|Spanje|Hiszpania",
    "Madrid|Barcelona|Valencia|Seville|Sevilla|Málaga|Bilbao|Zaragoza|A Coruña|La Coruña|Granada|Murcia|Palma|Palma de Mallorca|Alicante|Valladolid|Vigo|Gijón|Oviedo|Santander|San Sebastián|Donostia|Pamplona|Salamanca|Santiago de Compostela|Las Palmas|Tenerife|Cádiz|Toledo",
  ],
  PT: ["Portugal", "Lisbon|Lisboa|Porto|Braga|Coimbra|Aveiro|Faro|Setúbal|Évora|Funchal|Guimarães|Leiria"],
  IT: [
    "Italy|Italia|Italien|Italie|Itália|Italië|Włochy",
    "Rome|Roma|Milan|Milano|Turin|Torino|Naples|Napoli|Bologna|Florence|Firenze|Venice|Padova|Genova|Genoa|Palermo|Catania|Verona|Trieste|Bari|Cagliari|Parma|Modena|Bergamo|Brescia|Pisa|Siena|Perugia|Venezia|Trento|Salerno|Udine",
  ],
  SE: [
    "Sweden|Sverige",
    "Stockholm|Gothenburg|Göteborg|Malmö|Uppsala|Lund|Umeå|Linköping|Örebro|Västerås|Norrköping|Helsingborg|Jönköping|Luleå|Kiruna|Karlstad|Sundsvall|Borås|Gävle",
  ],
  NO: ["Norway|Norge", "Oslo|Bergen|Trondheim|Stavanger|Tromsø|Kristiansand|Drammen|Bodø|Ålesund|Fredrikstad"],
  DK: ["Denmark|Danmark", "Copenhagen|København|Aarhus|Odense|Aalborg|Esbjerg|Roskilde|Kolding|Vejle|Horsens|Randers"],
  FI: ["Finland|Suomi", "Helsinki|Espoo|Tampere|Turku|Oulu|Jyväskylä|Vaasa|Lahti|Kuopio|Rovaniemi|Vantaa"],
  IS: ["Iceland", "Reykjavik|Reykjavík"],
  PL: [
    "Poland|Polska|Polen|Pologne|Polonia|Polônia",
    "Warsaw|Warszawa|Kraków|Krakow|Wrocław|Wroclaw|Gdańsk|Poznań|Łódź|Katowice|Rzeszów|Lublin|Szczecin|Bydgoszcz|Białystok|Gdynia|Toruń|Kielce|Opole|Olsztyn|Częstochowa|Sopot|Gliwice|Lodz|Gdansk|Poznan",
  ],
  CZ: [
    "Czech Republic|Czechia|Česko",
    "Prague|Praha|Brno|Ostrava|Plzeň|Olomouc|Liberec|České Budějovice|Hradec Králové",
  ],
  SK: ["Slovakia", "Bratislava|Košice|Žilina|Nitra|Prešov"],
  HU: ["Hungary|Magyarország", "Budapest|Debrecen|Szeged|Pécs|Győr|Miskolc"],
  RO: [
    "Romania|România",
    "Bucharest|București|Cluj-Napoca|Cluj|Timișoara|Iași|Timisoara|Iasi|Brașov|Brasov|Constanța|Sibiu|Craiova|Oradea",
  ],
  BG: ["Bulgaria", "Sofia|Plovdiv|Varna|Burgas|Ruse"],
  GR: ["Greece|Ελλάδα|Hellas", "Athens|Thessaloniki|Patras|Heraklion|Αθήνα|Θεσσαλονίκη|Ioannina|Volos"],
  HR: ["Croatia|Hrvatska", "Zagreb|Split|Rijeka|Osijek|Zadar"],
  RS: ["Serbia|Srbija", "Belgrade|Beograd|Novi Sad|Niš|Kragujevac|Subotica"],
  SI: ["Slovenia", "Ljubljana|Maribor"],
  EE: ["Estonia", "Tallinn|Tartu|Pärnu"],
  LV: ["Latvia", "Riga|Daugavpils"],
  LT: ["Lithuania", "Vilnius|Kaunas|Klaipėda"],
  UA: [
    "Ukraine|Україна",
    "Kyiv|Kiev|Київ|Lviv|Kharkiv|Odesa|Odessa|Dnipro|Львів|Харків|Одеса|Дніпро|Zaporizhzhia|Vinnytsia|Ivano-Frankivsk|Chernivtsi",
  ],
  RU: [
    "Russia|Россия",
    "Moscow|Москва|Saint Petersburg|St. Petersburg|Санкт-Петербург|Novosibirsk|Kazan|Новосибирск|Казань|Екатеринбург|Yekaterinburg|Nizhny Novgorod|Samara|Tomsk|Krasnodar",
  ],
  TR: [
    "Turkey|Türkiye",
    "Istanbul|İstanbul|Ankara|Izmir|İzmir|Bursa|Antalya|Adana|Konya|Gaziantep|Eskişehir|Kayseri|Kocaeli|Trabzon|Mersin",
  ],
  IL: ["Israel", "Tel Aviv|Jerusalem|Haifa|Tel-Aviv|Herzliya|Ramat Gan|Beersheba|Beer Sheva|Netanya"],
  AE: ["UAE|U.A.E.|United Arab Emirates|الإمارات", "Dubai|Abu Dhabi|Sharjah|Ajman|Al Ain|Ras Al Khaimah"],
  SA: ["Saudi Arabia|KSA", "Riyadh|Jeddah|Dammam|Mecca|Medina|Khobar|Al Khobar|Dhahran"],
  QA: ["Qatar", "Doha"],
  KW: ["Kuwait", ""],
  JO: ["Jordan", "Amman"],
  LB: ["Lebanon", "Beirut"],
  EG: ["Egypt|مصر", "Cairo|Alexandria|Giza|القاهرة|Mansoura|Aswan|Luxor"],
  MA: ["Morocco|Maroc|المغرب", "Casablanca|Rabat|Marrakesh|Fes|Fès|Tangier|Tanger|Agadir|Marrakech|Meknes"],
  TN: ["Tunisia|Tunisie", "Tunis|Sfax"],
  DZ: ["Algeria", "Algiers|Oran"],
  NG: [
    "Nigeria",
    "Lagos|Abuja|Ibadan|Port Harcourt|Kano|Benin City|Enugu|Kaduna|Jos|Abeokuta|Uyo|Calabar|Owerri|Ilorin",
  ],
  GH: ["Ghana", "Accra|Kumasi|Tamale|Takoradi|Cape Coast|Tema"],
  KE: ["Kenya", "Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Thika"],
  ET: ["Ethiopia", "Addis Ababa|Mekelle|Bahir Dar|Hawassa"],
  UG: ["Uganda", "Kampala|Entebbe|Gulu|Mbarara"],
  TZ: ["Tanzania", "Dar es Salaam|Dodoma|Arusha|Mwanza|Zanzibar"],
  RW: ["Rwanda", "Kigali"],
  ZA: [
    "South Africa",
    "Cape Town|Johannesburg|Durban|Pretoria|Port Elizabeth|Gqeberha|Bloemfontein|Stellenbosch|Centurion|Sandton|East London|Soweto",
  ],
  IN: [
    "India|Bharat",
    "Bangalore|Bengaluru|Mumbai|Delhi|New Delhi|Hyderabad|Chennai|Pune|Kolkata|Ahmedabad|Noida|Gurgaon|Gurugram|Jaipur|Kochi|Coimbatore|Indore|Lucknow|Chandigarh|Thiruvananthapuram|Trivandrum|Nagpur|Bhopal|Visakhapatnam|Mysore|Mysuru|Vadodara|Surat|Patna|Bhubaneswar|Madurai|Vellore|Mangalore|Guwahati|Dehradun|Thane|Navi Mumbai|Nashik|Aurangabad|Rajkot|Kanpur|Varanasi|Agra|Meerut|Ranchi|Raipur|Jabalpur|Gwalior|Jodhpur|Udaipur|Amritsar|Ludhiana|Jalandhar|Mohali|Faridabad|Ghaziabad|Greater Noida|Vijayawada|Guntur|Tirupati|Warangal|Hubli|Belgaum|Salem|Tiruchirappalli|Trichy|Thrissur|Kozhikode|Calicut|Kannur|Puducherry|Pondicherry|Goa|Panaji|Siliguri|Durgapur|Cuttack|Jamshedpur|Jammu|Srinagar|Shimla|Secunderabad|Kharagpur|Roorkee|Manipal|Ernakulam|Kolhapur|Solapur|Allahabad|Prayagraj",
  ],
  PK: ["Pakistan", "Karachi|Lahore|Islamabad|Rawalpindi|Peshawar|Faisalabad|Multan|Quetta|Sialkot|Gujranwala"],
  BD: ["Bangladesh", "Dhaka|Chittagong|Sylhet|Khulna|Rajshahi|Chattogram"],
  LK: ["Sri Lanka", "Colombo|Kandy|Galle|Jaffna|Moratuwa"],
  NP: ["Nepal", "Kathmandu|Pokhara|Lalitpur|Biratnagar"],
  CN: [
    "China|PRC|中国",
    "Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Chengdu|Nanjing|Wuhan|Xi'an|北京|上海|深圳|广州|杭州|Suzhou|Tianjin|Chongqing|Qingdao|Dalian|Xiamen|Zhuhai|Dongguan|Changsha|Zhengzhou|Jinan|Shenyang|Harbin|Kunming|Hefei|Ningbo|Wuxi|Foshan|成都|南京|武汉|西安|苏州|天津|重庆",
  ],
  HK: ["Hong Kong|香港", "Kowloon"],
  TW: ["Taiwan|台灣", "Taipei|Hsinchu|Kaohsiung|台北|Taichung|Tainan|Taoyuan|高雄|台中|臺北"],
  JP: [
    "Japan|日本",
    "Tokyo|Osaka|Kyoto|Yokohama|Nagoya|Fukuoka|Sapporo|東京|大阪|Kobe|Sendai|Hiroshima|Kawasaki|Saitama|Chiba|Nara|Kanazawa|Okinawa|横浜|京都|名古屋|福岡|札幌|神戸",
  ],
  KR: [
    "South Korea|Korea|Republic of Korea|대한민국",
    "Seoul|Busan|Incheon|서울|Daegu|Daejeon|Gwangju|Suwon|Ulsan|Seongnam|Pangyo|부산|대전|인천|대구|광주",
  ],
  SG: ["Singapore", ""],
  MY: [
    "Malaysia",
    "Kuala Lumpur|Penang|Johor Bahru|Cyberjaya|Petaling Jaya|Shah Alam|Ipoh|George Town|Malacca|Kota Kinabalu|Kuching|Subang Jaya|Putrajaya",
  ],
  ID: [
    "Indonesia",
    "Jakarta|Bandung|Surabaya|Yogyakarta|Denpasar|Medan|Semarang|Makassar|Malang|Bogor|Depok|Tangerang|Bekasi|Palembang|Bali|Surakarta|Batam|South Jakarta|Jakarta Selatan",
  ],
  TH: ["Thailand", "Bangkok|Chiang Mai|Phuket|Khon Kaen|Pattaya|Hat Yai|กรุงเทพ"],
  VN: [
    "Vietnam|Viet Nam|Việt Nam",
    "Hanoi|Hà Nội|Ho Chi Minh City|Da Nang|Hồ Chí Minh|TP. Hồ Chí Minh|Ho Chi Minh|Đà Nẵng|Hai Phong|Hải Phòng|Huế|Hue|Can Tho|Cần Thơ|Nha Trang|Saigon",
  ],
  PH: [
    "Philippines",
    "Manila|Quezon City|Makati|Cebu|Taguig|Davao|Cebu City|Pasig|Mandaluyong|Baguio|Iloilo|Cagayan de Oro|Davao City|Metro Manila|Muntinlupa",
  ],
  AU: [
    "Australia",
    "Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Hobart|Darwin|Gold Coast|Wollongong|Geelong|Cairns|Townsville|Parramatta",
  ],
  NZ: ["New Zealand", "Auckland|Wellington|Christchurch|Dunedin|Tauranga|Queenstown|Napier|Nelson"],
  BR: [
    "Brazil|Brasil",
    "São Paulo|Sao Paulo|Rio de Janeiro|Belo Horizonte|Brasília|Curitiba|Porto Alegre|Recife|Florianópolis|Campinas|Salvador|Fortaleza|Manaus|Belém|Goiânia|Vitória|Natal|João Pessoa|Ribeirão Preto|Uberlândia|Joinville|Londrina|Santos|Maceió|São Carlos|São José dos Campos|Florianopolis|Brasilia",
  ],
  AR: ["Argentina", "Buenos Aires|Córdoba|Rosario|Mendoza|La Plata|Mar del Plata|Tucumán|Salta|Bahía Blanca"],
  CL: ["Chile", "Santiago|Valparaíso|Santiago de Chile|Concepción|Viña del Mar|Antofagasta"],
  CO: ["Colombia", "Bogotá|Bogota|Medellín|Medellin|Cali|Barranquilla|Cartagena|Bucaramanga|Pereira|Manizales"],
  PE: ["Peru|Perú", "Lima|Arequipa|Cusco|Trujillo"],
  MX: [
    "Mexico|México",
    "Mexico City|Ciudad de México|CDMX|Guadalajara|Monterrey|Puebla|Tijuana|Querétaro|Mérida|León|Cancún|Toluca|Chihuahua|Zapopan|San Luis Potosí|Aguascalientes|Oaxaca|Veracruz|Hermosillo|Morelia|Saltillo",
  ],
  UY: ["Uruguay", "Montevideo|Punta del Este"],
  EC: ["Ecuador", "Quito|Guayaquil|Cuenca"],
  CR: ["Costa Rica", "San José"],
  GE: ["Georgia", "Tbilisi"],
  AM: ["Armenia", "Yerevan"],
  AZ: ["Azerbaijan", "Baku"],
  KZ: ["Kazakhstan", "Almaty|Astana|Nur-Sultan|Алматы|Астана|Shymkent"],
  UZ: ["Uzbekistan", "Tashkent"],
  IR: ["Iran", "Tehran|Isfahan|Shiraz"],
  IQ: ["Iraq", "Baghdad|Erbil"],
  CY: ["Cyprus", "Nicosia|Limassol"],
  MT: ["Malta", "Valletta"],
  BY: ["Belarus", "Minsk"],
  BO: ["Bolivia", "La Paz|Santa Cruz|Cochabamba"],
  PY: ["Paraguay", "Asunción"],
  VE: ["Venezuela", "Caracas|Maracaibo"],
  PA: ["Panama|Panamá", "Panama City"],
  GT: ["Guatemala", "Guatemala City"],
  HN: ["Honduras", "Tegucigalpa"],
  SV: ["El Salvador", "San Salvador"],
  NI: ["Nicaragua", "Managua"],
  DO: ["Dominican Republic|República Dominicana", "Santo Domingo"],
  CU: ["Cuba", "Havana|La Habana"],
  JM: ["Jamaica", "Kingston"],
  TT: ["Trinidad and Tobago", "Port of Spain"],
  PR: ["Puerto Rico", "San Juan"],
  SN: ["Senegal|Sénégal", "Dakar"],
  CI: ["Ivory Coast|Côte d'Ivoire", "Abidjan"],
  CM: ["Cameroon|Cameroun", "Douala|Yaoundé"],
  ZM: ["Zambia", "Lusaka"],
  ZW: ["Zimbabwe", "Harare|Bulawayo"],
  BW: ["Botswana", "Gaborone"],
  NA: ["Namibia", "Windhoek"],
  MZ: ["Mozambique", "Maputo"],
  AO: ["Angola", "Luanda"],
  MU: ["Mauritius", "Port Louis"],
  MG: ["Madagascar", "Antananarivo"],
  SD: ["Sudan", "Khartoum"],
  LY: ["Libya", "Tripoli"],
  CD: ["DR Congo", "Kinshasa"],
  BH: ["Bahrain", "Manama"],
  OM: ["Oman", "Muscat"],
  YE: ["Yemen", "Sana'a"],
  SY: ["Syria", "Damascus|Aleppo"],
  PS: ["Palestine", "Ramallah|Gaza"],
  AF: ["Afghanistan", "Kabul|Herat"],
  MM: ["Myanmar", "Yangon|Mandalay"],
  KH: ["Cambodia", "Phnom Penh|Siem Reap"],
  LA: ["Laos", "Vientiane"],
  MN: ["Mongolia", "Ulaanbaatar"],
  BN: ["Brunei", ""],
  FJ: ["Fiji", "Suva"],
  MO: ["Macau|Macao", ""],
  BA: ["Bosnia and Herzegovina|Bosnia", "Sarajevo|Mostar|Banja Luka"],
  ME: ["Montenegro", "Podgorica"],
  MK: ["North Macedonia", "Skopje"],
  AL: ["Albania", "Tirana"],
  XK: ["Kosovo", "Pristina"],
  MD: ["Moldova", "Chișinău|Chisinau"],
  KG: ["Kyrgyzstan", "Bishkek"],
  TJ: ["Tajikistan", "Dushanbe"],
  BT: ["Bhutan", "Thimphu"],
  MV: ["Maldives", "Malé"],
  LI: ["Liechtenstein", "Vaduz"],
  MC: ["Monaco", ""],
  AD: ["Andorra", ""],
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
