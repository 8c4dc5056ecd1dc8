package vn.cancu.authority;

import java.util.List;

/**
 * What was known before reading, as plain records.
 *
 * @param documentTypes longest label first
 * @param agencies bodies known by name
 * @param provincialBodies kinds of bodies that each province has
 * @param provinces before and after 1 July 2025
 * @param documents whose date or title is known
 * @param lawNames names of laws, codes and ordinances without the word before them, such as {@code Ngân sách nhà nước}
 */
public record Authority(
        List<DocumentType> documentTypes,
        List<Agency> agencies,
        List<ProvincialBody> provincialBodies,
        List<Province> provinces,
        List<KnownDocument> documents,
        List<String> lawNames) {

    public Authority {
        documentTypes = List.copyOf(documentTypes);
        agencies = List.copyOf(agencies);
        provincialBodies = List.copyOf(provincialBodies);
        provinces = List.copyOf(provinces);
        documents = List.copyOf(documents);
        lawNames = List.copyOf(lawNames);
    }
}
