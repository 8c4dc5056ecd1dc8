package vn.cancu.query;

import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Role;

/** Which questions of the catalogue the citation index answers: those that would go through the country in SPARQL. */
final class IndexedQuestions {
    private static final Map<String, IndexedQuestion> ALL = Map.of(
            "van-ban-nao-trien-khai", FollowersFromIndex.followers(Role.IMPLEMENTS),
            "van-ban-nao-dua-vao", FollowersFromIndex.followers(Role.LEGAL_BASIS),
            "van-ban-can-cu-vao-dau", FollowersFromIndex.bases(),
            "van-ban-theo-thoi-gian", DocumentsFromIndex.byDate(),
            "co-quan-da-ban-hanh-gi", DocumentsFromIndex.ofAgency(),
            "co-quan-nao-ban-hanh-van-ban", DocumentsFromIndex.agencies(),
            "van-ban-nao-duoc-vien-dan-nhieu", CountsFromIndex.mostCited(),
            "van-ban-nao-con-thieu", CountsFromIndex.missing(),
            "van-ban-nao-thuong-di-cung", CountsFromIndex.together());

    private IndexedQuestions() {}

    /** How the index answers a question; nothing where only SPARQL does, or where it is not one of the catalogue's. */
    static Optional<IndexedQuestion> of(CatalogueQuery question) {
        return Catalogue.isBundled(question) ? Optional.ofNullable(ALL.get(question.name())) : Optional.empty();
    }
}
