package vn.cancu.authority;

import java.util.List;

/**
 * A kind of body that every province has, such as the People's Committee. The body of one province is
 * {@link #of(Province)}.
 *
 * @param slug such as {@code ubnd}; that of a province's body is {@code ubnd-gia-lai}
 * @param label such as {@code Ủy ban nhân dân}; a province's is followed by {@code tỉnh Gia Lai}
 * @param altLabels such as {@code UBND}
 * @param symbols in document numbers, such as {@code UBND}, {@code UB}
 * @param register slug of the kind whose register its documents bear: the chairman signs in {@code ubnd}
 * @param level {@code provincial} or {@code party}
 */
public record ProvincialBody(
        String slug, String label, List<String> altLabels, List<String> symbols, String register, String level) {

    public ProvincialBody {
        altLabels = List.copyOf(altLabels);
        symbols = List.copyOf(symbols);
    }

    /** The body of one province. */
    public Agency of(Province province) {
        String name =
                switch (slug) {
                    // Party committees are named after the province alone: "Tỉnh ủy Gia Lai", "Thành ủy Cần Thơ".
                    case "tinh-uy" -> (province.city() ? "Thành ủy " : "Tỉnh ủy ") + province.name();
                    default -> label + " " + province.fullName();
                };
        return new Agency(
                slug + "-" + province.slug(),
                name,
                List.of(),
                symbols,
                register + "-" + province.slug(),
                level,
                java.util.Optional.of(province.slug()),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty());
    }
}
