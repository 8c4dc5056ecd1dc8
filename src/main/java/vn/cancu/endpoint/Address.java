package vn.cancu.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** Addresses of servers: which can be used, and which belong together. */
public final class Address {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Address() {}

    /**
     * The address that a user typed.
     *
     * @throws UserError ENDPOINT_ADDRESS where it is not one of HTTP or HTTPS, or has credentials in it
     */
    public static URI of(String typed) {
        try {
            URI address = new URI(typed);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("http", "https").contains(scheme)
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null) {
                return new URI(address.toASCIIString());
            }
        } catch (URISyntaxException notOne) {
            // Said below.
        }
        // Whatever stands before an @ may be a password.
        throw UserError.of(Code.ENDPOINT_ADDRESS, Location.NONE, typed.replaceAll("//[^/]*@", "//…@"));
    }

    /** The address with one more parameter. */
    static URI with(URI address, String name, String value) {
        String parameter = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + parameter);
    }

    /** The address as people know it. */
    static URI withoutQuery(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        return query < 0 ? address : URI.create(text.substring(0, query));
    }

    /** Whether a server that sent us from one address to the other may be followed, credentials and all. */
    static boolean sameServer(URI from, URI to) {
        return String.valueOf(from.getHost()).equalsIgnoreCase(to.getHost())
                && String.valueOf(from.getScheme()).equalsIgnoreCase(to.getScheme())
                && port(from) == port(to);
    }

    /** Whether what is sent there can be read on the way. */
    public static boolean isOpen(URI address) {
        return address.getScheme().equalsIgnoreCase("http")
                && !LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
