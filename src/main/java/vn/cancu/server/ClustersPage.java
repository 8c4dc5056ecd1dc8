package vn.cancu.server;

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
            List<String> iris = generation.library().clusters(MOST).stream()
                    .map(Cell::plain)
                    .toList();
            List<Dossier.OfCluster> clusters = generation.library().open(iris).stream()
                    .filter(Dossier.OfCluster.class::isInstance)
                    .map(Dossier.OfCluster.class::cast)
                    .toList();
            return ClusterPage.all(ask, clusters).reply();
        });
    }
}
