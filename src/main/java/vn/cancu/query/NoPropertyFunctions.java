package vn.cancu.query;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** Every predicate is a predicate: {@code java:} and {@code apf:} ones name no code. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {

    @Override
    public boolean manages(String uri) {
        return false;
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
        return null;
    }
}
