package vn.cancu.bench.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.Province;
import vn.cancu.authority.ProvincialBody;

/** The offices of a country of 63 provinces, as the authority files know them on one day. Districts are invented. */
final class Nation {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final int DISTRICTS = 10;

    private static final Set<String> MINISTRIES = Set.of(
            "bo-cong-thuong",
            "bo-gddt",
            "bo-gtvt",
            "bo-khcn",
            "bo-khdt",
            "bo-ldtbxh",
            "bo-nnptnt",
            "bo-noi-vu",
            "bo-tai-chinh",
            "bo-tnmt",
            "bo-tttt",
            "bo-tu-phap",
            "bo-vhttdl",
            "bo-xay-dung",
            "bo-y-te");

    /** Departments that every province of the day has. */
    private static final Set<String> DEPARTMENTS = Set.of(
            "so-nnptnt",
            "so-ldtbxh",
            "so-vhttdl",
            "so-tttt",
            "so-tnmt",
            "so-khcn",
            "so-gddt",
            "so-gtvt",
            "so-khdt",
            "so-cong-thuong",
            "so-tai-chinh",
            "so-xd",
            "so-tu-phap",
            "so-noi-vu",
            "so-y-te");

    private static final String[] FIRST = {
        "An", "Bình", "Cẩm", "Đại", "Đồng", "Hòa", "Hưng", "Khánh", "Lộc", "Mỹ", "Ngọc", "Phúc", "Quang", "Tân",
        "Thạnh", "Thuận", "Trung", "Vĩnh", "Xuân", "Yên", "Kim", "Long", "Minh", "Nghĩa", "Phong", "Thiện"
    };
    private static final String[] SECOND = {
        "Bàng", "Chuyên", "Dương", "Điền", "Giản", "Hạc", "Kiều", "Lâm", "Mai", "Nhuận", "Ổn", "Phượng", "Quế", "Sâm",
        "Thụy", "Tùng", "Uyên", "Vượng", "Xá", "Ý", "Bảng", "Cúc", "Đào", "Liễu", "Trúc"
    };

    private final Office assembly;
    private final Office government;
    private final Office primeMinister;
    private final Office centre;
    private final List<Office> ministries;
    private final List<ProvinceOffices> provinces;
    private final List<String> lawNames;

    private Nation(Authority authority) {
        assembly = national(agency(authority, "quoc-hoi"), "CHỦ TỊCH QUỐC HỘI");
        government = national(agency(authority, "chinh-phu"), "TM. CHÍNH PHỦ\nTHỦ TƯỚNG");
        primeMinister = national(agency(authority, "thu-tuong"), "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG");
        centre = centre(agency(authority, "trung-uong"));
        ministries = authority.agencies().stream()
                .filter(agency -> MINISTRIES.contains(agency.slug()))
                .map(Nation::ministry)
                .toList();
        provinces = new ArrayList<>();
        List<ProvincialBody> departments = authority.provincialBodies().stream()
                .filter(body -> DEPARTMENTS.contains(body.slug()))
                .toList();
        for (Province province : authority.provincesOn(DAY)) {
            provinces.add(provinceOffices(authority, departments, province, provinces.size()));
        }
        lawNames = List.copyOf(authority.lawNames());
    }

    /**
     * @param committee UBND
     * @param council HĐND
     * @param party Tỉnh ủy
     */
    record ProvinceOffices(
            String slug,
            Office committee,
            Office council,
            Office party,
            List<Office> departments,
            List<Office> districts) {
        ProvinceOffices {
            departments = List.copyOf(departments);
            districts = List.copyOf(districts);
        }
    }

    static Nation of(Authority authority) {
        return new Nation(authority);
    }

    Office assembly() {
        return assembly;
    }

    Office government() {
        return government;
    }

    Office primeMinister() {
        return primeMinister;
    }

    /** The Central Committee of the Party. */
    Office centre() {
        return centre;
    }

    List<Office> ministries() {
        return ministries;
    }

    List<ProvinceOffices> provinces() {
        return List.copyOf(provinces);
    }

    /** Names of laws, without the word before them. */
    List<String> lawNames() {
        return lawNames;
    }

    private static Agency agency(Authority authority, String slug) {
        return authority.agencies().stream()
                .filter(agency -> agency.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the authority files lack " + slug));
    }

    private static Office national(Agency agency, String signature) {
        return new Office(
                agency.register(),
                agency.label(),
                List.of(agency.label()),
                List.of(upper(agency.label()), "--------"),
                agency.symbols().get(0),
                "Hà Nội",
                List.of(signature.split("\n")),
                Optional.empty(),
                Optional.empty());
    }

    private static Office centre(Agency agency) {
        return new Office(
                agency.register(),
                agency.label(),
                List.of(agency.label()),
                List.of("BAN CHẤP HÀNH TRUNG ƯƠNG", "*"),
                agency.symbols().get(0),
                "Hà Nội",
                List.of("T/M BAN CHẤP HÀNH TRUNG ƯƠNG", "TỔNG BÍ THƯ"),
                Optional.empty(),
                Optional.empty());
    }

    private static Office ministry(Agency agency) {
        return new Office(
                agency.register(),
                agency.label(),
                List.of("Bộ trưởng " + agency.label(), agency.label()),
                List.of(upper(agency.label()), "-------"),
                agency.symbols().get(0),
                "Hà Nội",
                List.of("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
                Optional.empty(),
                Optional.empty());
    }

    private static ProvinceOffices provinceOffices(
            Authority authority, List<ProvincialBody> departments, Province province, int position) {
        Office committee = provincial(
                body(authority, "ubnd"),
                province,
                List.of("ỦY BAN NHÂN DÂN", upper(province.fullName()), "-------"),
                List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
        Office council = provincial(
                body(authority, "hdnd"),
                province,
                List.of("HỘI ĐỒNG NHÂN DÂN", upper(province.fullName()), "-------"),
                List.of("CHỦ TỊCH"));
        ProvincialBody tinhUy = body(authority, "tinh-uy");
        String party = province.city() ? tinhUy.cityLabel() : tinhUy.label();
        Office committeeOfParty = provincial(
                tinhUy,
                province,
                List.of(upper(party + " " + province.name()), "*"),
                List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"));
        List<Office> ownDepartments = departments.stream()
                .map(body -> provincial(
                        body,
                        province,
                        List.of("UBND " + upper(province.fullName()), upper(body.label()), "-------"),
                        List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
                .toList();
        List<Office> districts = new ArrayList<>();
        for (int i = 0; i < DISTRICTS; i++) {
            districts.add(district(province, position * DISTRICTS + i));
        }
        return new ProvinceOffices(province.slug(), committee, council, committeeOfParty, ownDepartments, districts);
    }

    private static ProvincialBody body(Authority authority, String slug) {
        return authority.provincialBodies().stream()
                .filter(body -> body.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the authority files lack " + slug));
    }

    private static Office provincial(
            ProvincialBody body, Province province, List<String> letterhead, List<String> signature) {
        Agency agency = body.of(province);
        List<String> names = new ArrayList<>(List.of(agency.label()));
        if (agency.label().startsWith("Ủy ban nhân dân")) {
            names.add(agency.label().replace("Ủy ban nhân dân", "UBND"));
        }
        return new Office(
                agency.register(),
                agency.label(),
                names,
                letterhead,
                agency.symbols().get(0),
                province.name(),
                signature,
                Optional.of(province.slug()),
                Optional.of(province.name()));
    }

    /** The name of each is its own in the whole country, as that of a real district is not. */
    private static Office district(Province province, int position) {
        String name = FIRST[position % FIRST.length] + " " + SECOND[position / FIRST.length % SECOND.length];
        String label = "Ủy ban nhân dân huyện " + name;
        return new Office(
                "ubnd-huyen-" + Ascii.slug(name) + "-" + province.slug(),
                label,
                List.of(label, "UBND huyện " + name),
                List.of("ỦY BAN NHÂN DÂN", "HUYỆN " + upper(name), "-------"),
                "UBND",
                name,
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                Optional.of(province.slug()),
                Optional.of(province.name()));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
