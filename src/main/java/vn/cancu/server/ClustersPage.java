package vn.cancu.server;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.dossier.Dossier;
import vn.cancu.query.Cell;

/** {@code /cum}: all information clusters. */
final class ClustersPage {
    private static final int MOST = 100;

    private final ReadingRoom room;

    ClustersPage(ReadingRoom room) {
        this.room = room;
    }

    Reply get(Ask ask) {
        return room.reply(ask, generation -> {
            List<Dossier.OfCluster> clusters = new ArrayList<>();
            for (Cell cell : generation.library().clusters(MOST)) {
                generation
                        .library()
                        .open(cell.plain())
                        .filter(Dossier.OfCluster.class::isInstance)
                        .map(Dossier.OfCluster.class::cast)
                        .ifPresent(clusters::add);
            }
            return ClusterPage.all(ask, clusters).reply();
        });
    }
}
