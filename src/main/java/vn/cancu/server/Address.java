package vn.cancu.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.cancu.graph.Iris;

/** Addresses within the site. */
final class Address {

    private Address() {}

    /** An address with one more parameter; a fragment stays at its end. */
    static String with(String address, String name, String value) {
        int fragment = address.indexOf('#');
        String bare = fragment < 0 ? address : address.substring(0, fragment);
        String end = fragment < 0 ? "" : address.substring(fragment);
        return bare + (bare.contains("?") ? "&" : "?") + encode(name) + "=" + encode(value) + end;
    }

    /** A path with parameters, in their order. */
    static String of(String path, Map<String, String> parameters) {
        String address = path;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            address = with(address, parameter.getKey(), parameter.getValue());
        }
        return address;
    }

    /** Where a thing is shown: things of ours here, others at their own address; nothing where there is none. */
    static Optional<String> of(String iri) {
        if (iri.startsWith(Iris.BASE)) {
            return Optional.of("/" + iri.substring(Iris.BASE.length()));
        }
        return iri.startsWith("https://") || iri.startsWith("http://") ? Optional.of(iri) : Optional.empty();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
