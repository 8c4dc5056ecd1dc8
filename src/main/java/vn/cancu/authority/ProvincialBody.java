package vn.cancu.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of body that every province has, such as the People's Committee. The body of one province is
 * {@link #of(Province)}.
 *
 * @param slug such as {@code ubnd}; that of a province's body is {@code ubnd-gia-lai}
 * @param label as it stands in a province's own documents: {@code Ủy ban nhân dân}, {@code Ban Tuyên giáo Tỉnh ủy}
 * @param cityLabel the same in a centrally-run city: {@code Ban Tuyên giáo Thành ủy}
 * @param pattern of a province's body: {@code {label} {province}} or, where "tỉnh" does not stand before the name,
 *     {@code {label} {name}}
 * @param altLabels such as {@code UBND}, longest first
 * @param symbols in document numbers, the usual one first, such as {@code UBND}, {@code UB}. One symbol may belong to
 *     several kinds: {@code SNV} is Sở Nội vụ, in Sơn La Sở Ngoại vụ
 * @param register slug of the kind whose register its documents bear: the chairman signs in {@code ubnd}
 * @param level {@code provincial}, {@code party}, {@code group} (several bodies under one name, never told apart) or
 *     {@code local} (of a district or commune)
 * @param parent slug of the kind above, where known
 */
public record ProvincialBody(
        String slug,
        String label,
        String cityLabel,
        String pattern,
        List<String> altLabels,
        List<String> symbols,
        String register,
        String level,
        Optional<String> parent) {

    private static final Pattern PROVINCE = Pattern.compile("[Tt]ỉnh");
    private static final Pattern CITY = Pattern.compile("[Tt]hành (?:ủy|uỷ|phố|[Đđ]oàn)|TP");

    public ProvincialBody {
        altLabels = List.copyOf(altLabels);
        symbols = List.copyOf(symbols);
    }

    /** The body of one province; not for the kinds of district and commune, which are named after another place. */
    public Agency of(Province province) {
        String name = name(province);
        List<String> others = new ArrayList<>();
        String place = pattern.contains("{province}") ? province.fullName() : province.name();
        for (String other : altLabels) {
            String named = other + " " + place;
            if (fits(other, province.city()) && !named.equals(name)) {
                others.add(named);
            }
        }
        return new Agency(
                slug + "-" + province.slug(),
                name,
                others,
                symbols,
                register + "-" + province.slug(),
                level,
                Optional.of(province.slug()),
                parent.map(kind -> kind + "-" + province.slug()),
                Optional.empty(),
                Optional.empty());
    }

    /** The label of the body of one province. */
    public String name(Province province) {
        return pattern.replace("{label}", province.city() ? cityLabel : label)
                .replace("{province}", province.fullName())
                .replace("{name}", province.name());
    }

    /** A city has a Thành ủy and no Tỉnh ủy, and the other way round; "Cục Thuế tỉnh" has the place in its name. */
    private boolean fits(String other, boolean city) {
        return label.equals(cityLabel)
                ? !other.endsWith(" tỉnh") && !other.endsWith(" thành phố")
                : !(city ? PROVINCE : CITY).matcher(other).find();
    }
}
