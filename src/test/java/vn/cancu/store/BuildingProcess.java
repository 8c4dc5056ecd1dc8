package vn.cancu.store;

import java.nio.file.Path;
import vn.cancu.diagnostic.UserError;

/** Builds, and where a phase is named dies in it as if the power had failed. Prints how it ended. */
final class BuildingProcess {
    private BuildingProcess() {}

    public static void main(String[] arguments) {
        Progress progress = (phase, done, total) -> {
            if (arguments.length > 1 && (phase + " " + done).equals(arguments[1])) {
                Runtime.getRuntime().halt(137);
            }
        };
        try {
            System.out.println(Samples.build(Home.at(Path.of(arguments[0])), Samples.fewer(), progress)
                    .manifest()
                    .content());
        } catch (UserError e) {
            System.out.println(e.diagnostic().code());
        }
    }
}
