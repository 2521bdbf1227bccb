import type { SectionKind } from "./headings.ts";

/** Headings that no word of theirs decides; in small letters, "&" written as "and". */
const BY_KIND: Readonly<Partial<Record<SectionKind, string>>> = {
  experience:
    "work history|professional history|career progression|career timeline|career journey|my journey|my career|appointments|professional appointments|academic appointments|engagements|consulting engagements|professional engagements|client engagements|assignments|professional assignments|track record|professional record|previous employers|employers|where i worked|where i have worked|what i have done|berufliche stationen|beruflicher hintergrund|mon parcours|trayectoria profesional|trajetória profissional|percorso professionale|storia lavorativa|przebieg kariery|przebieg zatrudnienia|yrkeshistorik|yrkesliv|karriere|ura|työhistoria|where i've worked|what i've done|professional background|employment history|professional journey|career path|parcours professionnel|beruflicher werdegang|percurso profissional|histórico profissional|vida laboral|historia zatrudnienia|praca|трудовая деятельность|досвід роботи|kinh nghiệm làm việc|kinh nghiệm|工作经历|工作经验|工作經歷|工作經驗|职业经历|实习经历|実務経験|職務経歴|職歴|경력|경력사항|경력 사항|근무 경력|업무 경험|الخبرة|الخبرات|خبرات العمل|الخبرات العملية|الخبرة العملية|الخبرة المهنية|अनुभव|कार्य अनुभव|कार्यानुभव",
  education:
    "relevant coursework|academic qualifications|academic credentials|scholastic record|parcours académique|cursus|cursus scolaire|titoli di studio|titulación|studia|học vấn|trình độ học vấn|教育背景|教育经历|教育經歷|学历|學歷|学歴|학력|학력사항|학력 사항|التعليم|المؤهلات|المؤهلات العلمية|المؤهلات الدراسية|शिक्षा|शैक्षिक योग्यता|शैक्षणिक योग्यता",
  skills:
    "skills summary|summary of skills|skills and interests|technical summary|technical proficiency|areas of knowledge|areas of expertise|skills and tools|programming languages|languages and tools|languages and frameworks|languages and technologies|languages and frameworks and tools|software|what i know|what i do|what i can do|atouts|kỹ năng|职业技能|专业技能|專業技能|技能|技术栈|技能特长|スキル|技術|使用技術|기술|기술 스택|보유 기술|보유기술|المهارات|المهارات التقنية|कौशल|तकनीकी कौशल",
  projects:
    "open source contributions|projektarbeit|项目经历|项目经验|項目經驗|プロジェクト|프로젝트|المشاريع|परियोजनाएँ|परियोजनाएं|dự án",
  certifications:
    "professional qualifications|professional development|diplômes et certifications|formations complémentaires|formación complementaria|證書|证书|資格|免許 資格|資格 免許|자격증|الشهادات|प्रमाणपत्र|chứng chỉ",
  languages: "ngôn ngữ|ngoại ngữ|语言|语言能力|語言能力|語学|言語|언어|외국어|اللغات|भाषाएँ|भाषाएं|भाषा",
  summary:
    "career summary|career profile|career overview|executive profile|summary of experience|experience summary|summary of qualifications|career objective|about|who i am|nice to meet you|zu meiner person|à propos|à propos de moi|qui suis-je|résumé|sobre mí|sobre mim|acerca de mí|quién soy|quem sou eu|su di me|chi sono|over mij|wie ben ik|o mnie|om mig|om meg|o mně|про себе|despre mine|tentang saya|giới thiệu|giới thiệu bản thân|mục tiêu nghề nghiệp|自己紹介|自己pr|個人簡介|个人简介|自我评价|자기소개|소개|نبذة عني|الملخص|الملف الشخصي|परिचय|सारांश",
  contact:
    "personal details|personal information|personal info|personal data|get in touch|reach me|find me|datos personales|datos de contacto|dados pessoais|dados de contato|dados de contacto|persönliche daten|dati personali|persoonlijke gegevens|informations personnelles|état civil|dane kontaktowe|dane osobowe|kişisel bilgiler|личные данные|контактная информация|liên hệ|thông tin liên hệ|thông tin cá nhân|連絡先|联系方式|個人資料|个人信息|연락처|인적사항|인적 사항|التواصل|معلومات الاتصال|البيانات الشخصية|संपर्क|व्यक्तिगत जानकारी",
  awards: "key achievements|获奖经历|수상 경력|수상경력|受賞歴",
  interests:
    "centres d'intérêt|centres d'intérêt et loisirs|loisirs et centres d'intérêt|tempo libero|hobby e tempo libero|ilgi alanları|ilgi alanları ve hobiler|интересы|интересы и хобби|хобби и интересы|інтереси|хобі та захоплення|érdeklődési kör|hobi dan minat|minat dan hobi|sở thích|趣味|趣味 特技|兴趣|爱好|兴趣爱好|兴趣与爱好|興趣|個人興趣|취미|취미 및 특기|관심사|الهوايات|الاهتمامات|रुचियाँ|शौक",
};

export const PHRASES: ReadonlyMap<string, SectionKind> = new Map(
  Object.entries(BY_KIND).flatMap(([kind, phrases]) =>
    phrases.split("|").map((phrase): [string, SectionKind] => [phrase, kind as SectionKind]),
  ),
);
