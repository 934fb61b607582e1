/** Indonesian. Plain words, “Anda”. */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Saya menanyakan hal lain',
  missing: 'Ada yang kurang',
  unclear: 'Sulit dipahami',
  'too-long': 'Terlalu panjang',
  doubtful: 'Saya ragu ini benar',
};

export const id: Strings = {
  disclaimer: {
    general:
      'Ini informasi umum, bukan nasihat medis. Hanya dokter yang memeriksa Anda yang bisa memberi nasihat tentang kasus Anda.',
    urgent: 'Saya asisten otomatis, bukan layanan darurat. Kalau ragu, telepon.',
  },
  personalNotice:
    'Saya tidak bisa memutuskan ini untuk Anda: ini tergantung pada kesehatan Anda, dan hanya dokter yang mengenal Anda yang bisa. Berikut informasi umum, untuk Anda bawa ke dokter itu. Tolong jangan memulai, menghentikan, atau mengubah pengobatan hanya berdasarkan sebuah obrolan.',
  personalNoticeAlone:
    'Dan saya juga tidak bisa memutuskan ini untuk Anda: ini tergantung pada kesehatan Anda, dan hanya dokter yang mengenal Anda yang bisa. Tolong jangan memulai, menghentikan, atau mengubah pengobatan hanya berdasarkan sebuah obrolan.',
  certaintyHeading: 'Seberapa pasti buktinya',
  certainty: {
    high: 'Tinggi – kecil kemungkinannya penelitian berikutnya mengubah ini',
    moderate: 'Sedang – kemungkinan besar benar, tetapi penelitian berikutnya bisa mengubahnya',
    low: 'Rendah – penelitian berikutnya sangat mungkin mengubahnya',
    'very-low': 'Sangat rendah – kami hampir tidak tahu',
    regulatory: 'Aturan dan hukum, per tanggal yang disebutkan',
    background: 'Pengetahuan dasar yang sudah mapan',
  },
  sources: 'Sumber',
  related: 'Anda juga bisa bertanya tentang',
  didYouMean: 'Yang mana yang Anda maksud?',
  choose: 'Pilih topik, atau tanyakan dengan kata lain',
  unknown: 'Saya tidak punya jawaban bersumber untuk itu.',
  unknownAdvice:
    'Saya hanya menjawab dari sumber yang sudah diperiksa, jadi saya tidak akan menebak. Anda bisa bertanya dengan kata lain, atau bertanya kepada dokter kulit.',
  outside: () =>
    'Pertanyaan itu di luar hal yang saya bahas. Saya menjawab pertanyaan tentang terapi sel punca (stem cell) untuk rambut dan tentang rambut rontok.',
  nearest: 'Topik terdekat yang bisa saya jelaskan',
  begin: 'Anda bisa mulai dari',
  urgent: {
    emergency: 'Ini bisa jadi keadaan darurat. Cari pertolongan sekarang.',
    crisis:
      'Saya sungguh lega Anda mau menceritakannya kepada saya. Tolong bicara dengan seseorang sekarang.',
    'prompt-care': 'Ini perlu segera diperiksa dokter: hari ini atau besok.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Telepon nomor darurat setempat, atau pergi ke IGD terdekat. Sebutkan negara Anda (misalnya “Saya di Indonesia”), dan saya akan menampilkan nomor-nomornya.',
    crisis:
      'Telepon nomor darurat setempat kalau ada bahaya sekarang juga. Layanan krisis gratis per negara: findahelpline.com. Sebutkan negara Anda (misalnya “Saya di Indonesia”), dan saya akan menampilkan nomor-nomornya.',
    'prompt-care':
      'Kalau cepat memburuk, telepon nomor darurat setempat atau pergi ke IGD terdekat. Sebutkan negara Anda (misalnya “Saya di Indonesia”), dan saya akan menampilkan nomor-nomornya.',
  },
  avoid: 'Yang tidak boleh dilakukan',
  chat: {
    greeting: [
      'Halo. Saya memberi jawaban apa adanya tentang terapi sel punca (stem cell) untuk rambut dan tentang rambut rontok, lengkap dengan sumbernya, dan saya katakan terus terang kalau ilmu pengetahuan belum tahu.',
      'Tanyakan dengan kata-kata Anda sendiri.',
    ],
    thanks: ['Sama-sama. Silakan bertanya lagi kapan saja.'],
    goodbye: ['Sampai jumpa, jaga diri baik-baik.'],
    identity: [
      'Saya Anagen, asisten otomatis. Saya bukan dokter dan bukan manusia.',
      'Saya menjawab dari kumpulan teks tentang terapi sel punca untuk rambut, yang ditulis oleh manusia dan dicocokkan dengan sumber yang sudah diterbitkan. Saya tidak mengarang kalimat, dan saya tidak bisa mendiagnosis, memilih dosis, atau mengatakan apakah suatu pengobatan cocok untuk Anda.',
    ],
    privacy: [
      'Pertanyaan Anda dijawab di mesin yang menjalankan saya. Pertanyaan itu tidak dikirim ke layanan lain mana pun, selain aplikasi yang sedang Anda pakai untuk menulis.',
      'Beberapa pesan terakhir Anda saya simpan di memori paling lama setengah jam, supaya Anda bisa bertanya lanjutan. Pesan itu tidak ada di log mana pun.',
    ],
    handoff: [
      'Saya tidak bisa menyambungkan Anda dengan manusia. Untuk nasihat tentang kasus Anda sendiri, tanyakan kepada dokter kulit atau dokter Anda sendiri.',
    ],
    help: [
      'Tanyakan apa saja tentang terapi sel punca (stem cell) untuk rambut dan tentang rambut rontok, dengan kata-kata Anda sendiri: “apakah sakit”, “apakah eksosom aman”, “berapa biayanya”.',
      'Setiap jawaban menyebutkan sumbernya dan mengatakan seberapa pasti buktinya. Kalau saya tidak punya jawaban bersumber, saya akan mengatakannya.',
    ],
    topics: ['Inilah yang bisa saya jelaskan. Pilih satu bab.'],
    sources: ['Inilah sumber jawaban saya yang terakhir.'],
    accuracy: [
      'Saya bisa salah: saya mungkin salah memahami pertanyaan Anda, atau teksnya mungkin belum memuat penelitian terbaru. Setiap jawaban menyebutkan sumbernya supaya Anda bisa memeriksanya, dan mengatakan seberapa pasti buktinya.',
      'Untuk keputusan tentang kesehatan Anda sendiri, tanyakan kepada dokter.',
    ],
    complaint: ['Maaf, itu tidak membantu. Coba tanyakan dengan kata lain, atau pilih topik.'],
    'all-clear': [
      'Syukurlah. Kalau muncul lagi atau memburuk, telepon nomor darurat. Tanyakan hal lain kapan saja.',
    ],
    empty: ['Apa yang ingin Anda ketahui? Anda bisa bertanya dengan kata-kata sendiri.'],
    certainty: [
      'Tingkat ini mengikuti GRADE, skala yang dipakai pedoman medis. Tingkat ini menunjukkan seberapa yakin kami pada jawaban secara keseluruhan, bukan seberapa bagus pengobatannya.',
    ],
    voted: ['Terima kasih. Itu membantu orang yang merawat teks-teks ini.'],
    'why-not': ['Terima kasih. Apa yang salah? (Anda tidak harus menjawab.)'],
    forgotten: ['Selesai. Saya sudah melupakan percakapan ini, juga penilaian Anda kalau ada yang disimpan.'],
    'started-over': ['Mari mulai dari awal. Saya sudah melupakan apa yang kita bicarakan.'],
    language: ['Bahasa apa yang sebaiknya saya pakai?'],
    'too-fast': ['Terlalu banyak pertanyaan sekaligus.'],
  },
  clinic: {
    statement: (name) =>
      `Inilah yang dikatakan ${name} tentang dirinya sendiri. Ini bukan informasi medis, dan kami tidak memeriksanya.`,
    asOf: (day) => `Per ${day}.`,
    card: (name) => `Begini cara menghubungi ${name}.`,
    openUntil: (time) => `Sekarang buka, sampai pukul ${time}.`,
    opensToday: (time) => `Sekarang tutup. Hari ini buka pukul ${time}.`,
    opensOn: (day, time) => `Sekarang tutup. Buka hari ${day} pukul ${time}.`,
    closed: 'Sekarang tutup.',
    phone: 'Telepon',
    email: 'Email',
    address: 'Alamat',
    website: 'Situs web',
    booking: 'Buat janji temu',
    notForEmergencies: 'Dalam keadaan darurat, telepon nomor darurat setempat terlebih dahulu.',
    offer:
      'Saya bisa mengirimkan kepada klinik daftar singkat topik yang Anda tanyakan. Anda melihatnya lebih dulu, dan tidak ada hal lain yang dikirim.',
    draft: (name) =>
      `Inilah yang akan dikirim ke ${name}, dan tidak ada yang lain. Ubahlah kalau mau, misalnya untuk menyebutkan cara menghubungi Anda.`,
    summary: 'Seseorang yang memakai obrolan ini ingin mendapat kabar dari Anda. Ia bertanya tentang:',
    summaryAlone: 'Seseorang yang memakai obrolan ini ingin mendapat kabar dari Anda.',
    write: 'Tulis teksnya seperti yang ingin Anda kirim. Saya akan menampilkannya lagi sebelum dikirim.',
    taken: (name) =>
      `Terima kasih. Teksnya sedang dalam perjalanan ke ${name}. Kalau ada hambatan, pengiriman dicoba lagi sampai teksnya tiba.`,
    full: 'Teksnya tidak bisa diterima saat ini. Sebagai gantinya, silakan menelepon atau menulis ke klinik.',
    notSent: 'Tidak ada yang dikirim.',
    privacy: (name) =>
      `Kalau Anda memilih mengirim ringkasan ke ${name}, klinik itu menerima teks yang Anda lihat dan setujui, dan tidak ada yang lain.`,
  },
  keeps: (days) =>
    days === null
      ? 'Tidak ada yang ditulis ke disk. Supaya saya melupakannya sekarang, tulis /forget.'
      : `Pihak yang menjalankan saya mengaktifkan penyimpanan: percakapan ini sampai setengah jam tidak ada pesan, penilaian Anda, dan pertanyaan yang tidak bisa saya jawab, tanpa nama, nomor, atau apa pun yang menunjukkan siapa yang bertanya. Semuanya dihapus setelah ${days} hari. Supaya saya melupakannya sekarang, tulis /forget.`,
  followUp: (understood) => `Saya membaca ini bersama pertanyaan Anda sebelumnya (${understood}).`,
  untranslated: 'Teks ini dalam bahasa Inggris.',
  again: 'Anda memberi tahu saya tentang sesuatu yang bisa jadi darurat. Itu yang harus didahulukan.',
  againAdvice:
    'Kalau itu sudah lewat, atau tidak ada orang yang dalam bahaya, katakan saja atau tekan tombolnya, lalu kita lanjutkan.',
  tools: {
    more: 'Selengkapnya',
    certainty: 'Mengapa tingkat ini?',
    helpful: '👍 Ini membantu',
    unhelpful: '👎 Tidak membantu',
    safe: 'Saya aman – lanjutkan',
    contact: 'Hubungi klinik',
    prepare: 'Kirim ringkasan',
    send: 'Kirim teks ini',
    edit: 'Ubah',
    discard: 'Jangan kirim',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Rambut dan rambut rontok',
    'what-the-therapy-is': 'Apa itu terapi sel punca',
    'does-it-work': 'Apakah berhasil?',
    'is-it-for-me': 'Apakah cocok untuk saya?',
    'having-it-done': 'Menjalani terapi, dan keamanannya',
    'compared-with': 'Dibandingkan dengan pengobatan lain',
    'cost-and-law': 'Biaya, klinik, dan hukum',
    'living-with-it': 'Hidup dengan rambut rontok',
  },
  slowDown: (seconds) => `Tunggu ${seconds} detik, lalu tanyakan lagi.`,
  apology: 'Maaf, ada yang salah di pihak saya. Silakan tanyakan lagi.',
  onlyText: 'Saya hanya bisa membaca teks. Silakan ketik pertanyaan Anda.',
  unknownButton: 'Saya tidak mengenali tombol ini lagi. Silakan ketik pertanyaan Anda.',
  noSources: 'Saya belum memberi Anda jawaban yang bersumber. Tanyakan sesuatu dulu.',
  web: {
    name: 'Jawaban terapi rambut',
    tagline: 'Jawaban bersumber, bukan promosi',
    noScript:
      'Halaman ini memerlukan JavaScript untuk menjawab. Dalam keadaan darurat, telepon nomor darurat setempat.',
    open: 'Tanya tentang terapi rambut',
    close: 'Tutup',
    startOver: 'Mulai dari awal',
    greeting:
      'Tanyakan apa saja tentang terapi sel punca (stem cell) untuk rambut dan tentang rambut rontok.',
    examplesHeading: 'Misalnya',
    examples: [
      'Apakah eksosom aman untuk rambut rontok?',
      'Apakah terapi sel punca untuk rambut sudah disetujui?',
      'Pertanyaan apa yang harus saya ajukan ke klinik?',
    ],
    privacy: 'Pertanyaan Anda tetap di server yang menjawabnya. Tanpa akun, tanpa cookie, tanpa pelacakan.',
    conversation: 'Percakapan',
    field: 'Pertanyaan Anda',
    placeholder: 'Ketik pertanyaan Anda',
    send: 'Kirim',
    suggestions: 'Topik yang cocok',
    youAsked: 'Anda bertanya:',
    busy: 'Sedang mencari…',
    newTab: '(terbuka di tab baru)',
    helped: 'Ini membantu',
    notHelped: 'Tidak membantu',
    whyNot: 'Apa yang salah? Satu pilihan sudah cukup.',
    reasons,
    noReason: 'Tidak ingin menjawab',
    thanks: 'Terima kasih. Sudah dicatat, tanpa menyimpan kata-kata Anda.',
    draft: 'Teks untuk klinik',
    retry: 'Coba lagi',
    failures: {
      offline: 'Saya tidak bisa menghubungi server. Periksa koneksi Anda, lalu coba lagi.',
      timeout: 'Prosesnya terlalu lama. Silakan coba lagi.',
      tooMany: 'Pertanyaannya terlalu banyak sekaligus. Tunggu satu menit, lalu coba lagi.',
      tooLong: 'Itu terlalu panjang untuk satu pesan. Tolong dipersingkat: beberapa kalimat sudah cukup.',
      server: 'Ada yang salah di pihak kami. Silakan coba beberapa saat lagi.',
      refused: 'Halaman ini tidak diizinkan menampilkan obrolan. Tolong beri tahu klinik.',
    },
  },
};
