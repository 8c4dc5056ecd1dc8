package vn.cancu.query;

import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Role;

/** Which questions of the catalogue the citation index answers: those that would go through the country in SPARQL. */
final class IndexedQuestions {
    private static final Map<String, IndexedQuestion> ALL = Map.ofEntries(
            Map.entry("van-ban-nao-trien-khai", FollowersFromIndex.followers(Role.IMPLEMENTS)),
            Map.entry("van-ban-nao-dua-vao", FollowersFromIndex.followers(Role.LEGAL_BASIS)),
            Map.entry("van-ban-can-cu-vao-dau", FollowersFromIndex.bases()),
            Map.entry("ngay-hay-co-quan-nao-mau-thuan", ContradictionsFromIndex.datesAndIssuers()),
            Map.entry("ngay-nao-khac-nam-trong-so", ContradictionsFromIndex.datesAndNumbers()),
            Map.entry("nguon-nao-dang-dung", SourcesFromIndex.all()),
            Map.entry("van-ban-theo-thoi-gian", DocumentsFromIndex.byDate()),
            Map.entry("co-quan-da-ban-hanh-gi", DocumentsFromIndex.ofAgency()),
            Map.entry("co-quan-nao-ban-hanh-van-ban", DocumentsFromIndex.agencies()),
            Map.entry("van-ban-nao-duoc-vien-dan-nhieu", CountsFromIndex.mostCited()),
            Map.entry("van-ban-nao-con-thieu", CountsFromIndex.missing()),
            Map.entry("van-ban-nao-thuong-di-cung", CountsFromIndex.together()),
            Map.entry("can-cu-nao-da-bi-sua-doi", ChangesFromIndex.changedBases()),
            Map.entry("can-cu-nao-het-hieu-luc-khi-ban-hanh", ChangesFromIndex.staleBases()),
            Map.entry("van-ban-duoc-vien-dan-theo-nam-va-tinh", ChangesFromIndex.citingByYearAndProvince()),
            Map.entry("tinh-bien-gioi-nao-chua-co-ke-hoach", ChangesFromIndex.provincesWithout()),
            Map.entry("co-quan-nao-chu-tri-nhieu-nhat", TasksFromIndex.leads()),
            Map.entry("co-quan-nao-thuong-phoi-hop", TasksFromIndex.together()),
            Map.entry("dieu-gi-chua-chac-chan", DoubtsFromIndex.uncertain()));

    private IndexedQuestions() {}

    /** How the index answers a question; nothing where only SPARQL does, or where it is not one of the catalogue's. */
    static Optional<IndexedQuestion> of(CatalogueQuery question) {
        return Catalogue.isBundled(question) ? Optional.ofNullable(ALL.get(question.name())) : Optional.empty();
    }
}
