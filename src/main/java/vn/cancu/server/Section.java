package vn.cancu.server;

/** What the head of each page leads to. */
enum Section {
    SEARCH("/tra-cuu", "Tra cứu", "Search"),
    QUESTIONS("/cau-hoi", "Câu hỏi", "Questions"),
    TRACE("/truy", "Truy căn cứ", "Trace"),
    MATRIX("/ma-tran", "Ma trận", "Matrix"),
    TIMELINE("/dong-thoi-gian", "Thời gian", "Timeline"),
    CLUSTERS("/cum", "Cụm thông tin", "Clusters"),
    SPARQL("/sparql-editor", "SPARQL", "SPARQL");

    private final String path;
    private final String vietnamese;
    private final String english;

    Section(String path, String vietnamese, String english) {
        this.path = path;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String path() {
        return path;
    }

    String label(Tongue tongue) {
        return tongue.say(vietnamese, english);
    }
}
