package vn.cancu.responsibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cancu.authority.Agency;
import vn.cancu.authority.ProvincialBody;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Phrases;
import vn.cancu.text.Tokens;
import vn.cancu.text.Vocabulary;

/** {@link Wording} made ready for reading, on the vocabulary of a {@link Lexicon}. Built once, then only read. */
final class DutyLexicon {
    /** How much a predicate says of a task being given. */
    enum Predicate {
        STRONG,
        WEAK,
        /** Tells what was. */
        PAST
    }

    /** A word for a group. */
    enum Noun {
        OFFICE,
        OTHER
    }

    /** Names without the word for their kind, "Tài chính" of "Sở Tài chính", and that word. */
    record Listed(String opener, Phrases<Lexicon.Body> names) {}

    /** A word that gives work. */
    record Cue(boolean requested) {}

    final Lexicon lexicon;
    final Phrases<Boolean> openers;
    final Phrases<Boolean> wholes;
    final Phrases<Boolean> nameWords;
    final Phrases<Boolean> leaders;
    final Phrases<Boolean> determiners;
    final Phrases<Noun> nouns;
    final Phrases<Boolean> qualifiers;
    final Phrases<Boolean> places;
    final Phrases<Cue> cues;
    final Phrases<Boolean> headingOpeners;
    final Phrases<Boolean> headingClosers;
    final Phrases<Predicate> predicates;
    final Phrases<Boolean> adverbs;
    final Phrases<Boolean> leadIns;
    final Phrases<Role> roles;
    final Phrases<Boolean> neutral;
    final Phrases<Boolean> funding;
    final Phrases<Boolean> money;
    final Phrases<Boolean> information;
    final Phrases<Boolean> inspected;
    final Phrases<Boolean> directions;
    final Phrases<Boolean> reviews;
    final Phrases<Boolean> conditions;
    final Phrases<Boolean> granting;
    final Phrases<Boolean> functionWords;
    final Phrases<Boolean> completions;
    final Phrases<Boolean> labelHeads;
    final Phrases<Boolean> timeHeads;
    final Phrases<Boolean> timeTails;
    final Phrases<Boolean> replies;
    /** By the number of the word for the kind. */
    final Map<Integer, Listed> listed = new HashMap<>();

    final Phrases<Label> labels;
    final Phrases<Scope> scopes;
    final Phrases<Boolean> closings;
    final Phrases<String> abbreviations;

    final int cac;
    final int va;
    final int voi;
    final int cung;
    final int cua;
    final int thuoc;
    final int tren;
    final int diaWord;
    final int banWord;
    final int duoc;
    final int giao;
    final int cong;
    final int quan;
    final int vi;
    final int chu;
    final int tri;
    final int cho;
    final int ve;
    final int gui;
    final int len;
    final int toi;
    final int den;
    final int qua;
    final int hoac;
    final int deWord;
    final int theo;
    final int cap;
    final int nganh;
    final int doWord;
    final int giua;
    final int trach;
    final int nhiem;
    final int vu;
    final int phan;
    final int nay;
    final int noi;
    final int nhan;
    final int thi;
    final int hanh;
    final int quyet;
    final int dinh;
    final int nghi;
    final int thong;
    final int tu;
    final int khu;
    final int vuc;
    final int so;
    final int khuGate;
    final int cumWord;
    final int khauWord;
    final int quocWord;
    final int teWord;
    final int phuLuc1;
    final int phuLuc2;
    final int tinh;
    final int thanh;
    final int pho;
    final int bo;
    final int dau;
    final int sau;
    final int dieu;
    final int viec;
    final int chuc;
    final int nang;
    final int chuyen;
    final int coWord;
    final int chiuWord;
    final int trinh;
    final int kiem;
    final int phoi;
    final int hop;
    final int bao;
    final int caoWord;
    final int anhWord;
    final int thoiWord;
    final int dongWord;
    final int moiWord;
    final int chatWord;
    final int cheWord;
    final int muu;
    final int tham;
    final int giup;
    final int danWord;
    final int huongWord;
    final int docWord;
    final int daoWord;
    final int troWord;
    final int hoWord;
    final int chiWord;
    final int capWord;
    final int thuongWord;
    final int xuyenWord;
    final int hetWord;
    final int tuWord;
    final int tiepWord;
    final int troWord2;
    final int diWord;
    final int kyWord;
    final int hoanWord;
    final int xongWord;
    final int trongWord;
    final int vaoWord;
    final int chamWord;
    final int nhatWord;
    final int laWord;
    final int truocWord;
    final int ngayWord;
    final int dotWord;
    final int xuatWord;
    final int hangOld;
    final int hangNew;
    final int namWord;
    final int quyWord;
    final int quyOther;
    final int thangWord;
    final int tuanWord;
    final int taiWord;
    final int thucWord;
    final int hienWord;
    final int trienWord;
    final int khaiWord;
    final int phaiWord;
    final int canWord;
    final int gomWord;
    final int issueWord;
    final int bieuWord;
    final int vienWord;
    final int thanhWord;
    final int traWord;
    final int thiThen;
    final int khongWord;
    final int khiWord;
    final int neuWord;
    final int gioWord;
    final int hanWord;
    final int vongWord;
    final int dangWord;
    final int coOffice;
    final int phoWord;
    final int thuWord;
    final int khacWord;
    final int nghiepWord;

    /** By word: whether a determiner, leader, body or group may begin with it. */
    private final boolean[] partyOpenings;

    DutyLexicon(Lexicon lexicon) {
        this.lexicon = lexicon;
        Vocabulary words = lexicon.vocabulary();
        openers = set(words, Wording.OPENERS);
        wholes = set(words, Wording.WHOLE);
        nameWords = set(words, Wording.NAME_WORDS);
        leaders = set(words, Wording.LEADERS);
        determiners = set(words, Wording.DETERMINERS);
        nouns = new Phrases<>(words);
        Wording.OFFICES.forEach(noun -> nouns.add(noun, Noun.OFFICE));
        Wording.OTHERS.forEach(noun -> nouns.add(noun, Noun.OTHER));
        qualifiers = set(words, Wording.QUALIFIERS);
        places = set(words, Wording.PLACES);
        cues = new Phrases<>(words);
        Wording.CUES.forEach((cue, requested) -> cues.add(cue, new Cue(requested)));
        headingOpeners = set(words, Wording.HEADING_OPENERS);
        headingClosers = set(words, Wording.HEADING_CLOSERS);
        predicates = new Phrases<>(words);
        Wording.STRONG.forEach(word -> predicates.add(word, Predicate.STRONG));
        Wording.PAST.forEach(word -> predicates.add(word, Predicate.PAST));
        Wording.PREDICATES.forEach(word -> predicates.add(word, Predicate.WEAK));
        adverbs = set(words, Wording.ADVERBS);
        leadIns = set(words, Wording.LEAD_INS);
        roles = new Phrases<>(words);
        Wording.ROLES.forEach(roles::add);
        neutral = set(words, Wording.NEUTRAL);
        funding = set(words, Wording.FUNDING);
        money = set(words, Wording.MONEY);
        information = set(words, Wording.INFORMATION);
        inspected = set(words, Wording.INSPECTED);
        directions = set(words, Wording.DIRECTIONS);
        reviews = set(words, Wording.REVIEWS);
        conditions = set(words, Wording.CONDITIONS);
        granting = set(words, Wording.GRANTING);
        replies = set(words, Wording.REPLIES);
        completions = set(words, Wording.COMPLETIONS);
        labelHeads = set(words, Wording.LABEL_HEADS);
        timeHeads = set(words, Wording.TIME_HEADS);
        timeTails = set(words, Wording.TIME_TAILS);
        functionWords = set(words, Wording.FUNCTION_WORDS);
        labels = new Phrases<>(words);
        Wording.LABELS.forEach((label, names) -> names.forEach(name -> labels.add(name, label)));
        scopes = new Phrases<>(words);
        Wording.SCOPES.forEach((scope, names) -> names.forEach(name -> scopes.add(name, scope)));
        closings = set(words, Wording.CLOSINGS);
        abbreviations = new Phrases<>(words);
        Wording.ABBREVIATIONS.forEach(abbreviations::add);

        cac = words.add("các");
        va = words.add("và");
        voi = words.add("với");
        cung = words.add("cùng");
        cua = words.add("của");
        thuoc = words.add("thuộc");
        tren = words.add("trên");
        diaWord = words.add("địa");
        banWord = words.add("bàn");
        duoc = words.add("được");
        giao = words.add("giao");
        cong = words.add("công");
        quan = words.add("quan");
        vi = words.add("vị");
        chu = words.add("chủ");
        tri = words.add("trì");
        cho = words.add("cho");
        ve = words.add("về");
        gui = words.add("gửi");
        len = words.add("lên");
        toi = words.add("tới");
        den = words.add("đến");
        qua = words.add("qua");
        hoac = words.add("hoặc");
        deWord = words.add("để");
        theo = words.add("theo");
        cap = words.add("cấp");
        nganh = words.add("ngành");
        doWord = words.add("do");
        giua = words.add("giữa");
        trach = words.add("trách");
        nhiem = words.add("nhiệm");
        vu = words.add("vụ");
        phan = words.add("phân");
        nay = words.add("này");
        noi = words.add("nơi");
        nhan = words.add("nhận");
        thi = words.add("thi");
        hanh = words.add("hành");
        quyet = words.add("quyết");
        dinh = words.add("định");
        nghi = words.add("nghị");
        thong = words.add("thông");
        tu = words.add("tư");
        khu = words.add("khu");
        vuc = words.add("vực");
        so = words.add("số");
        khuGate = words.add("cửa");
        cumWord = words.add("cụm");
        khauWord = words.add("khẩu");
        quocWord = words.add("quốc");
        teWord = words.add("tế");
        phuLuc1 = words.add("phụ");
        phuLuc2 = words.add("lục");
        tinh = words.add("tỉnh");
        thanh = words.add("thành");
        pho = words.add("phố");
        bo = words.add("bộ");
        dau = words.add("đầu");
        sau = words.add("sau");
        dieu = words.add("điều");
        viec = words.add("việc");
        chuc = words.add("chức");
        nang = words.add("năng");
        chuyen = words.add("chuyên");
        coWord = words.add("có");
        chiuWord = words.add("chịu");
        trinh = words.add("trình");
        kiem = words.add("kiểm");
        phoi = words.add("phối");
        hop = words.add("hợp");
        bao = words.add("báo");
        caoWord = words.add("cáo");
        anhWord = words.add("ánh");
        thoiWord = words.add("thời");
        dongWord = words.add("đồng");
        moiWord = words.add("mối");
        chatWord = words.add("chặt");
        cheWord = words.add("chẽ");
        muu = words.add("mưu");
        tham = words.add("tham");
        giup = words.add("giúp");
        danWord = words.add("dẫn");
        huongWord = words.add("hướng");
        docWord = words.add("đốc");
        daoWord = words.add("đạo");
        troWord = words.add("trợ");
        hoWord = words.add("hỗ");
        chiWord = words.add("chỉ");
        capWord = words.add("cập");
        thuongWord = words.add("thường");
        xuyenWord = words.add("xuyên");
        hetWord = words.add("hết");
        tuWord = words.add("từ");
        tiepWord = words.add("tiếp");
        troWord2 = words.add("trở");
        diWord = words.add("đi");
        kyWord = words.add("kỳ");
        hoanWord = words.add("hoàn");
        xongWord = words.add("xong");
        trongWord = words.add("trong");
        vaoWord = words.add("vào");
        chamWord = words.add("chậm");
        nhatWord = words.add("nhất");
        laWord = words.add("là");
        truocWord = words.add("trước");
        ngayWord = words.add("ngày");
        dotWord = words.add("đột");
        xuatWord = words.add("xuất");
        hangOld = words.add("hàng");
        hangNew = words.add("hằng");
        namWord = words.add("năm");
        quyWord = words.add("quý");
        quyOther = words.add("quí");
        thangWord = words.add("tháng");
        tuanWord = words.add("tuần");
        taiWord = words.add("tại");
        dangWord = words.add("đảng");
        coOffice = words.add("cơ");
        thucWord = words.add("thực");
        hienWord = words.add("hiện");
        trienWord = words.add("triển");
        khaiWord = words.add("khai");
        phaiWord = words.add("phải");
        canWord = words.add("cần");
        gomWord = words.add("gồm");
        issueWord = words.add("ban");
        bieuWord = words.add("biểu");
        vienWord = words.add("viên");
        thanhWord = words.add("thanh");
        traWord = words.add("tra");
        thiThen = words.add("thì");
        khongWord = words.add("không");
        khiWord = words.add("khi");
        neuWord = words.add("nếu");
        gioWord = words.add("giờ");
        hanWord = words.add("hạn");
        vongWord = words.add("vòng");
        phoWord = words.add("phó");
        thuWord = words.add("thủ");
        khacWord = words.add("khác");
        nghiepWord = words.add("nghiệp");
        Wording.LISTED.forEach(opener -> listed.put(words.add(opener), listed(opener)));

        partyOpenings = new boolean[words.size()];
        for (int word = 0; word < partyOpenings.length; word++) {
            partyOpenings[word] = determiners.canStart(word)
                    || leaders.canStart(word)
                    || openers.canStart(word)
                    || wholes.canStart(word)
                    || nouns.canStart(word)
                    || lexicon.bodies().canStart(word);
        }
    }

    /** Whether the name of a body or group may begin with the word at {@code i}; most words begin none. */
    boolean opensParty(Tokens tokens, int i) {
        return partyOpenings[tokens.word(i)];
    }

    private Listed listed(String opener) {
        Phrases<Lexicon.Body> names = new Phrases<>(lexicon.vocabulary());
        String start = opener + " ";
        for (Agency agency : lexicon.authority().agencies()) {
            Stream.concat(Stream.of(agency.label()), agency.altLabels().stream())
                    .filter(label -> label.startsWith(start))
                    .forEach(label -> names.add(label.substring(start.length()), new Lexicon.Body.Named(agency)));
        }
        for (ProvincialBody kind : lexicon.authority().provincialBodies()) {
            Stream.concat(Stream.of(kind.label()), kind.altLabels().stream())
                    .filter(label -> label.startsWith(start))
                    .forEach(label -> names.add(label.substring(start.length()), new Lexicon.Body.Provincial(kind)));
        }
        return new Listed(opener, names);
    }

    private static Phrases<Boolean> set(Vocabulary words, List<String> phrases) {
        Phrases<Boolean> set = new Phrases<>(words);
        phrases.forEach(phrase -> set.add(phrase, Boolean.TRUE));
        return set;
    }

    /** Index after the longest phrase at {@code i}, or {@code i} where there is none. */
    static int end(Phrases<?> phrases, Tokens tokens, int i) {
        return phrases.end(tokens, i);
    }

    /** Index after the longest phrase at {@code i} that ends by {@code limit}, or {@code i}. */
    static int end(Phrases<?> phrases, Tokens tokens, int i, int limit) {
        int end = end(phrases, tokens, i);
        return end <= limit ? end : i;
    }
}
