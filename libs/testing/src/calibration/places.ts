/** Countries with their telephone numbers. In a pattern, `#` stands for any digit, `2` to `9` for themselves. */
export type Country = {
  name: string;
  cities: readonly string[];
  /** Between city and country, where people write one. */
  regions?: readonly string[];
  dialling: string;
  /** National significant numbers, with the gaps as written. */
  numbers: readonly string[];
  /** Digit that precedes a number dialled within the country. */
  trunk: string;
};

const list = (names: string): string[] => names.split(",").map((name) => name.trim());

const country = (
  name: string,
  cities: string,
  dialling: string,
  trunk: string,
  numbers: string,
  regions?: string,
): Country => ({
  name,
  cities: list(cities),
  dialling,
  trunk,
  numbers: list(numbers),
  ...(regions === undefined ? {} : { regions: list(regions) }),
});

export const countries: readonly Country[] = [
  country(
    "USA",
    "Austin, Seattle, Chicago, Boise, Tulsa, Des Moines, Madison",
    "1",
    "",
    "202 555 01##, 415 555 01##, 312-555-01##",
    "TX, WA, IL, OR, NC, CA, NY",
  ),
  country("Canada", "Toronto, Halifax, Calgary, Victoria", "1", "", "613 555 01##, 416-555-01##", "ON, BC, AB, NS"),
  country("United Kingdom", "London, Leeds, Swansea, Aberdeen, Milton Keynes", "44", "0", "7700 900###, 20 7946 0###"),
  country("Ireland", "Dublin, Cork", "353", "0", "85 ### ####"),
  country(
    "Germany",
    "Berlin, Köln, Regensburg, Freiburg im Breisgau",
    "49",
    "0",
    "1512 3######, 30 23125###, 89 9988 ####",
  ),
  country("Austria", "Wien, Graz", "43", "0", "664 1######, 1 71#####"),
  country("Switzerland", "Zürich, Genève", "41", "0", "79 ### ## ##, 44 668 18 ##"),
  country("France", "Paris, Lyon, Clermont-Ferrand", "33", "0", "6 39 98 ## ##, 1 99 00 ## ##"),
  country("Netherlands", "Utrecht, Eindhoven, 's-Hertogenbosch", "31", "0", "6 1#######, 20 794 0###"),
  country("Spain", "Madrid, Sevilla, A Coruña", "34", "", "6## ### ###, 91 123 4# ##"),
  country("Portugal", "Lisboa, Porto", "351", "", "91# ### ###"),
  country("Italy", "Milano, Torino", "39", "", "347 ### ####"),
  country("Sweden", "Stockholm, Umeå", "46", "0", "70 174 06 ##, 8 465 004 ##"),
  country("Denmark", "Aarhus, København", "45", "", "2# ## ## ##"),
  country("Poland", "Warszawa, Rzeszów", "48", "", "601 ### ###"),
  country("Turkey", "İstanbul, Ankara", "90", "0", "532 ### ## ##"),
  country(
    "India",
    "Pune, Bengaluru, Nagpur, Kochi",
    "91",
    "0",
    "98765 #####, 99### #####",
    "Karnataka, Maharashtra, Kerala",
  ),
  country("United Arab Emirates", "Dubai, Abu Dhabi", "971", "0", "50 ### ####"),
  country("Nigeria", "Lagos, Ibadan", "234", "0", "803 ### ####"),
  country("Kenya", "Nairobi, Kisumu", "254", "0", "712 ######"),
  country("South Africa", "Durban, Cape Town", "27", "0", "82 ### ####"),
  country("Brazil", "Recife, Porto Alegre, São Paulo", "55", "", "11 9#### ####, 81 9#### ####"),
  country("Mexico", "Guadalajara, Puebla", "52", "", "55 #### ####"),
  country("Singapore", "Singapore", "65", "", "8### ####, 6### ####"),
  country("Indonesia", "Bandung, Surabaya", "62", "0", "812 #### ####"),
  country("Vietnam", "Hanoi, Da Nang", "84", "0", "91 ### ## ##"),
  country("Japan", "Osaka, Tokyo, Sapporo", "81", "0", "90 #### ####"),
  country("South Korea", "Seoul, Busan", "82", "0", "10 #### ####"),
  country("China", "Shanghai, Chengdu", "86", "", "138 #### ####"),
  country("Australia", "Perth, Hobart", "61", "0", "4## ### ###", "WA, NSW, VIC"),
  country("New Zealand", "Wellington, Dunedin", "64", "0", "21 ### ####"),
];
