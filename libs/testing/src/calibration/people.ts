/** Given and family names are combined at random: whoever bears such a name is not meant. */
export type Culture = {
  /** `printed|romanised` where the script is not Latin. */
  given: readonly string[];
  family: readonly string[];
  order: "given first" | "family first";
  /** What stands between the two. */
  joint: string;
  /** The script of the printed name; Latin includes Vietnamese. */
  script: "latin" | "cyrillic" | "greek" | "devanagari" | "arabic" | "cjk";
  /** Chance that a second family name follows the first. */
  second?: number;
};

const list = (names: string): string[] => names.split(",").map((name) => name.trim());

const culture = (given: string, family: string, more: Partial<Culture> = {}): Culture => ({
  given: list(given),
  family: list(family),
  order: "given first",
  joint: " ",
  script: "latin",
  ...more,
});

export const cultures: readonly Culture[] = [
  culture(
    "Emily, James, Olivia, Grace, Daniel, Hannah, Mark, Summer, April, Will, Ruby, Jack, Chase, Mary Ann, J. Robert, Thomas K.",
    "Thornbury, Baker, Marsh, Whitlock, O'Brien, McAllister, Page, Carpenter, Fletcher-Ross, Young, May, Hall, Smith, Park, Cook, London",
  ),
  culture(
    "María José, Lucía, Andrés, Íñigo, Xiomara, Ramón, Sofía, Joaquín, Ángel, Belén",
    "García, Ibáñez, Muñoz, Peñalver, Ortega, Zúñiga, Castaño, de la Fuente, Vega, Ríos",
    { second: 0.6 },
  ),
  culture(
    "João, Beatriz, Thiago, Conceição, Inês, Rafael",
    "da Silva, Gonçalves, dos Santos, Magalhães, Araújo, Pereira",
    {
      second: 0.3,
    },
  ),
  culture(
    "Jürgen, Annika, Björn, Käthe, Wolfgang, Heike, Jan-Philipp, Anna-Lena, Ute",
    "Müller, von Ahlefeldt, zu Löwenburg, Großmann, Schäfer, Weiß, Kärcher-Lang, von der Heide, Koch",
  ),
  culture(
    "Sanne, Jeroen, Anouk, Pieter, Fleur, Ties",
    "van den Berg, de Vries, ter Horst, van 't Hoff, Jansen, van der Meer, Op den Kamp",
  ),
  culture(
    "François, Anaïs, Jean-Baptiste, Élodie, Zoé, Loïc",
    "Lefèvre, d'Aubigny, Le Goff, Desjardins, Beauchêne, Mercier, de Villiers",
  ),
  culture(
    "Giulia, Niccolò, Alessandra, Renzo, Chiara",
    "D'Angelo, Di Stefano, Della Rovere, Bianchi, Lo Presti, Esposito",
  ),
  culture(
    "Łukasz, Małgorzata, Zbigniew, Agnieszka, Paweł",
    "Wiśniewska, Dąbrowski, Żółkiewski, Kowalczyk, Nowak-Zielińska",
  ),
  culture("Tomáš, Žofie, Jiří, Lenka, Ondřej", "Dvořák, Černá, Růžičková, Svoboda, Kříž"),
  culture("Åsa, Søren, Mikkel, Ingrid, Øyvind, Þórdís", "Bergström, Sørensen, Nygård, Ødegaard, Hallgrímsdóttir, Lind"),
  culture(
    "Ștefan, Ioana, Răzvan, László, Zsófia, Ümit, Çağla, İpek",
    "Ionescu, Țurcanu, Nagy, Őry, Yılmaz, Şahin, Öztürk",
  ),
  culture("Aisling, Siobhán, Cillian, Rhys, Efa", "Ní Dhonnchadha, Ó Súilleabháin, Llewellyn, MacLeod, Pritchard"),
  culture(
    "Priya, Arjun, Lakshmi, Venkata, Rohan, Ananya, Kavita, Sandeep",
    "Raghunathan, Iyer, Chatterjee, Reddy, Kulkarni, Gowda, Nair, S., Patel, Singh",
  ),
  culture(
    "Fatima, Omar, Khadija, Youssef, Layla, Abdul Rahman, Mohammed",
    "Al-Farsi, El Amrani, bin Rashid, Haddad, al-Masri, Ben Salah, Khan",
  ),
  culture(
    "Chidinma, Oluwaseun, Kwame, Amara, Thabo, Wanjiru, Nkechi",
    "Okonkwo-Bello, Adeyemi, Mensah, Dlamini, Otieno, Nwosu, Kamau",
  ),
  culture("Nguyễn Thị Mai, Trần Quốc Bảo, Lê Hoàng, Phạm Thu, Đặng Minh", "Anh, Hương, Tuấn, Linh, Đức"),
  culture("Budi, Dewi, Siti Nurhaliza, Agung, Wayan", "Santoso, Lestari, Wibowo, Pratama, Kusuma"),
  culture("Sukarnoputra, Suharyanto, Wulandari, Hartono, Mulyadi", ""),
  culture(
    "Wei, Xiaoming, Yuki, Hiroshi, Min-jun, Seo-yeon, Jia Hui, Kai",
    "Zhang, Chen, Tanaka, Sato, Kim, Park, Tan, Wong, Li, Go",
  ),
  culture("Leilani, Kauri, Tevita, Ariana, Noa", "Kealoha, Tūhoe, Fonoti, Ka‘ana‘ana, Te Rangi"),
  culture(
    "Иван|Ivan, Ольга|Olga, Дмитрий|Dmitry, Світлана|Svitlana, Наталья|Natalya, Юрий|Yuri",
    "Петров|Petrov, Кузнецова|Kuznetsova, Шевченко|Shevchenko, Соколов|Sokolov, Лебедева|Lebedeva",
    { script: "cyrillic" },
  ),
  culture(
    "Γιώργος|Giorgos, Ελένη|Eleni, Νίκος|Nikos, Μαρία|Maria",
    "Παπαδόπουλος|Papadopoulos, Αντωνίου|Antoniou, Οικονόμου|Oikonomou",
    { script: "greek" },
  ),
  culture("प्रिया|Priya, अर्जुन|Arjun, सुनीता|Sunita, विकास|Vikas", "शर्मा|Sharma, वर्मा|Verma, पाटिल|Patil, मिश्रा|Mishra", {
    script: "devanagari",
  }),
  culture(
    "محمد|Mohammed, فاطمة|Fatima, ليلى|Layla, يوسف|Youssef, عبد الله|Abdullah",
    "الحسن|Al Hassan, منصور|Mansour, الخطيب|Al Khatib, حداد|Haddad",
    { script: "arabic" },
  ),
  culture("伟|Wei, 秀英|Xiuying, 志强|Zhiqiang, 丽|Li", "王|Wang, 李|Li, 张|Zhang, 陈|Chen, 欧阳|Ouyang", {
    order: "family first",
    joint: "",
    script: "cjk",
  }),
  culture(
    "太郎|Taro, 花子|Hanako, 健一|Kenichi, さくら|Sakura",
    "田中|Tanaka, 佐藤|Sato, 小林|Kobayashi, 渡辺|Watanabe",
    {
      order: "family first",
      joint: " ",
      script: "cjk",
    },
  ),
  culture("민준|Min-jun, 서연|Seo-yeon, 지훈|Ji-hoon, 하은|Ha-eun", "김|Kim, 이|Lee, 박|Park, 정|Jung", {
    order: "family first",
    joint: "",
    script: "cjk",
  }),
];

export const titlesBefore: readonly string[] = list(
  "Dr., Prof., Mr., Ms., Dr.-Ing., Ir., Dipl.-Ing., Prof. Dr., Mrs, Eng., Dra., Mag.",
);
export const titlesAfter: readonly string[] = list("PhD, MBA, M.Sc., Ph.D., P.Eng., RN, Esq.");
