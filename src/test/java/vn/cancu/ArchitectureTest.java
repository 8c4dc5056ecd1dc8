package vn.cancu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The arrows between packages run one way. */
@AnalyzeClasses(packages = "vn.cancu", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the text outwards; each may use those before it. */
    private static final String[] ORDER = {
        "diagnostic",
        "text",
        "authority",
        "citation",
        "responsibility",
        "extraction",
        "graph",
        "validation",
        "index",
        "search",
        "store",
        "endpoint",
        "export",
        "query",
        "dossier",
        "server",
        "cli"
    };

    @ArchTest
    static final ArchRule ARROWS = arrows();

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("vn.cancu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_JENA_IN_READING = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.cancu.diagnostic..",
                    "vn.cancu.text..",
                    "vn.cancu.citation..",
                    "vn.cancu.responsibility..",
                    "vn.cancu.extraction..",
                    "vn.cancu.index..",
                    "vn.cancu.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena..");

    /** The index knows the words of the text and the roles of citations, not the graph beside which it stands. */
    @ArchTest
    static final ArchRule INDEX_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("vn.cancu.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cancu.graph..", "vn.cancu.validation..", "vn.cancu.extraction..", "picocli..");

    /** The front door stands above all that it opens onto; server and command line stand beside or above it. */
    @ArchTest
    static final ArchRule FRONT_DOOR_IS_ABOVE = noClasses()
            .that()
            .resideOutsideOfPackages("vn.cancu", "vn.cancu.cli..", "vn.cancu.server..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(CanCu.class);

    @ArchTest
    static final ArchRule FRONT_DOOR_IS_BELOW_SERVER_AND_CLI = noClasses()
            .that()
            .belongToAnyOf(CanCu.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.cancu.server..", "vn.cancu.cli..");

    @ArchTest
    static final ArchRule ONLY_CLI_EXITS = noClasses()
            .that()
            .resideOutsideOfPackage("vn.cancu.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    private static ArchRule arrows() {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : ORDER) {
            layers = layers.optionalLayer(name).definedBy("vn.cancu." + name + "..");
        }
        for (int i = 0; i < ORDER.length; i++) {
            int below = ORDER.length - i - 1;
            if (below == 0) {
                layers = layers.whereLayer(ORDER[i]).mayNotBeAccessedByAnyLayer();
            } else {
                String[] users = new String[below];
                System.arraycopy(ORDER, i + 1, users, 0, below);
                layers = layers.whereLayer(ORDER[i]).mayOnlyBeAccessedByLayers(users);
            }
        }
        return layers;
    }
}
