package vn.cancu.server;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.cancu.query.Catalogue;

/** Which page answers which path. */
final class Pages {
    private final Map<String, Site.Resource> paths = new HashMap<>();
    private final Map<String, Site.Resource> folders = new HashMap<>();

    /** @param endpoint address of the SPARQL endpoint, for those outside */
    Pages(Catalogue catalogue, ReadingRoom room, ServerLimits limits, Supplier<String> endpoint) {
        paths.put("/", new FirstPage(catalogue, room)::get);
        paths.put(Section.QUESTIONS.path(), new QuestionList(catalogue)::get);
        folders.put(QuestionPage.FOLDER, new QuestionPage(catalogue, room)::get);
        folders.put(QuestionFile.FOLDER, new QuestionFile(catalogue, room, limits)::get);
        paths.put(Section.SEARCH.path(), new SearchPage(room)::get);
        LinkedData things = new LinkedData(room, limits);
        for (String folder : LinkedData.FOLDERS) {
            folders.put("/" + folder + "/", things::get);
            paths.put("/" + folder, things::get);
        }
        paths.put(Section.CLUSTERS.path(), new ClustersPage(room)::get);
        paths.put(Section.TRACE.path(), new TracePage(room, limits)::get);
        paths.put(Section.MATRIX.path(), new MatrixPage(room)::get);
        folders.put("/api/", new MatrixFile(room, limits)::get);
        paths.put(Section.TIMELINE.path(), new TimelinePage(room)::get);
        paths.put(Section.SPARQL.path(), new SparqlPage(catalogue, room, limits)::get);
        OntologyPage ontologyPage = new OntologyPage(room, limits);
        paths.put(OntologyPage.PATH, ontologyPage::get);
        folders.put(OntologyPage.PATH + "/", ontologyPage::get);
        paths.put(VocabularyFile.PATH, new VocabularyFile(catalogue)::get);
        paths.put(OpenApi.PATH, new OpenApi(catalogue)::get);
        paths.put(VoidDescription.PATH, new VoidDescription(room, limits, endpoint)::get);
        paths.put(Robots.PATH, Robots::get);
        folders.put(StaticFiles.FOLDER, StaticFiles::get);
    }

    /** Resources by their whole path. */
    Map<String, Site.Resource> paths() {
        return paths;
    }

    /** Resources by the beginning of their path. */
    Map<String, Site.Resource> folders() {
        return folders;
    }

    /** One more, by its whole path. */
    Pages with(String path, Site.Resource resource) {
        paths.put(path, resource);
        return this;
    }
}
