package vn.cancu.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/** What the address of a page gives to its question. */
final class Values {
    private Values() {}

    /**
     * Every parameter but the language and those that are the page's own; what is blank is as good as absent.
     *
     * @throws UserError REQUEST_MALFORMED where a name is given twice
     */
    static Map<String, String> of(Ask ask, String... own) {
        Set<String> apart = Set.of(own);
        Map<String, String> values = new LinkedHashMap<>();
        ask.parameters().forEach((name, given) -> {
            if (given.size() > 1) {
                throw UserError.of(Code.REQUEST_MALFORMED, Location.NONE, name + " × " + given.size());
            }
            if (!name.equals("lang") && !apart.contains(name) && !given.get(0).isBlank()) {
                values.put(name, given.get(0));
            }
        });
        return values;
    }
}
