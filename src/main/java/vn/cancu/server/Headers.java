package vn.cancu.server;

import org.eclipse.jetty.http.HttpFields;

/** The headers that every answer has. */
final class Headers {
    /** Pages: only what comes from here; no script or style within the page. */
    static final String PAGE_POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    /** Data: nothing at all is loaded, even where a browser shows it as a page. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private Headers() {}

    /** For whatever comes next; a page loosens the policy afterwards. */
    static void put(HttpFields.Mutable headers, boolean openToAll) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", DATA_POLICY);
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        if (openToAll) {
            // Anybody's page may read public data; no cookie or password goes with it.
            headers.put("Access-Control-Allow-Origin", "*");
            headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    /** Data that any page may read: the endpoint, the answers, the state. */
    static boolean openToAll(String path) {
        return path.equals("/sparql") || path.equals("/health") || path.startsWith("/api/");
    }
}
