package vn.cancu.authority;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was known before reading, as plain records.
 *
 * @param documentTypes longest label first
 * @param agencies bodies known by name, by slug
 * @param provincialBodies kinds of bodies that each province has, longest label first
 * @param localBodies kinds of bodies of districts and communes, longest label first
 * @param provinces before and after 1 July 2025, and those of earlier times, by IRI
 * @param documents whose date or title is known, by path
 * @param lawNames names of laws, codes and ordinances without the word before them, such as {@code Ngân sách nhà nước},
 *     longest first
 */
public record Authority(
        List<DocumentType> documentTypes,
        List<Agency> agencies,
        List<ProvincialBody> provincialBodies,
        List<ProvincialBody> localBodies,
        List<Province> provinces,
        List<KnownDocument> documents,
        List<String> lawNames) {
    /** The number of the legislature: "QH15", "UBTVQHK11". */
    private static final Pattern LEGISLATURE = Pattern.compile("(?<=QH|HĐNN)K?\\d{1,2}$|(?<=[A-ZĐ]{4})\\d{2}$");

    public Authority {
        documentTypes = List.copyOf(documentTypes);
        agencies = List.copyOf(agencies);
        provincialBodies = List.copyOf(provincialBodies);
        localBodies = List.copyOf(localBodies);
        provinces = List.copyOf(provinces);
        documents = List.copyOf(documents);
        lawNames = List.copyOf(lawNames);
    }

    /**
     * The types whose numbers bear a code, those first for which it is the usual one. {@code QĐ} gives Quyết định, then
     * the Party's Quy định.
     *
     * @param code as printed: case and Đ count
     */
    public List<DocumentType> typesOfCode(String code) {
        return documentTypes.stream()
                .filter(type -> type.codes().contains(code))
                .sorted(Comparator.comparingInt(
                                (DocumentType type) -> type.codes().indexOf(code))
                        .thenComparing((DocumentType type) -> !type.series().equals(type.slug())))
                .toList();
    }

    /**
     * The bodies known by name whose numbers bear a symbol, those first for which it is the usual one.
     *
     * @param symbol as printed, such as {@code BTTTT}, {@code QH15}
     */
    public List<Agency> agenciesOfSymbol(String symbol) {
        String bare = LEGISLATURE.matcher(symbol).replaceFirst("");
        return agencies.stream()
                .filter(agency -> agency.symbols().contains(bare))
                .sorted(Comparator.comparingInt(
                        (Agency agency) -> agency.symbols().indexOf(bare)))
                .toList();
    }

    /** The kinds of a province's bodies whose numbers bear a symbol, those first for which it is the usual one. */
    public List<ProvincialBody> bodiesOfSymbol(String symbol) {
        return provincialBodies.stream()
                .filter(body -> body.symbols().contains(symbol))
                .sorted(Comparator.comparingInt(
                        (ProvincialBody body) -> body.symbols().indexOf(symbol)))
                .toList();
    }

    /** The provinces and centrally-run cities of one day: 63 until 30 June 2025, 34 since. Reaches back to 2009. */
    public List<Province> provincesOn(LocalDate day) {
        return provinces.stream().filter(province -> province.validOn(day)).toList();
    }
}
