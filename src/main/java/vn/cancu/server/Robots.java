package vn.cancu.server;

/** {@code /robots.txt}: programs that collect pages may have those of things, but not the endless ones of answers. */
final class Robots {
    static final String PATH = "/robots.txt";

    private static final String TEXT = """
            User-agent: *
            Disallow: /sparql
            Disallow: /api/
            Disallow: /tra-cuu
            Disallow: /cau-hoi/
            Disallow: /truy
            Disallow: /ma-tran
            Disallow: /dong-thoi-gian
            Disallow: /*?*format=
            """;

    private Robots() {}

    static Reply get(Ask ask) {
        return Reply.text(200, "text/plain; charset=utf-8", TEXT).with("Cache-Control", "max-age=86400");
    }
}
