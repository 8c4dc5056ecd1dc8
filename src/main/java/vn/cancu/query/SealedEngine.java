package vn.cancu.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/**
 * Jena with every way out of the data shut, for the whole process: no SERVICE, no file or address read because a query
 * or a graph names it, no Java class run because an IRI names it. Whatever else guards a query may fail open; this is
 * the layer below.
 */
public final class SealedEngine {
    private static final int SORT_IN_MEMORY = 50_000;

    static {
        JenaSystem.init();
        Context context = ARQ.getContext();
        // SERVICE is on by default, and reaches any address that the server reaches.
        ARQ.allowServiceDefault = false;
        context.set(ARQ.httpServiceAllowed, false);
        // java:, afn:, leviathan and apf: load classes, sleep, print and read settings.
        FunctionRegistry.set(context, AllowedFunctions.make());
        PropertyFunctionRegistry.set(context, new NoPropertyFunctions());
        E_Function.WarnOnUnknownFunction = false;
        // LOAD, FROM and readers by name: nothing can be located.
        StreamManager.setGlobal(new StreamManager());
        // A context may name an address, and what reads JSON-LD opens it.
        RDFParserRegistry.removeRegistration(Lang.JSONLD);
        RDFParserRegistry.removeRegistration(Lang.JSONLD11);
        DescribeHandlerRegistry.get().clear();
        DescribeHandlerRegistry.get().add(BoundedDescribe::new);
        context.set(ARQ.spillToDiskThreshold, SORT_IN_MEMORY);
    }

    private SealedEngine() {}

    /** Seals Jena; every further call does nothing. To be called before the first dataset is opened. */
    public static void seal() {
        // The class has been loaded.
    }
}
