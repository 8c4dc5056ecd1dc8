package vn.cancu.bench.rdf4j;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import vn.cancu.bench.compare.Engine;
import vn.cancu.bench.compare.Facts;
import vn.cancu.bench.compare.Question;

/** RDF4J with one of its stores; the plain query. */
abstract class Rdf4j implements Engine {
    private SailRepository repository;

    /** The store in that folder. */
    abstract Sail sail(Path database);

    @Override
    public void load(Facts facts, Path database) throws Exception {
        open(database);
        try (RepositoryConnection connection = repository.getConnection();
                InputStream in = Files.newInputStream(facts.quads())) {
            connection.begin(IsolationLevels.NONE);
            connection.add(in, RDFFormat.NQUADS);
            connection.commit();
        }
        repository.shutDown();
    }

    @Override
    public void open(Path database) {
        repository = new SailRepository(sail(database));
        repository.init();
    }

    @Override
    public List<String> answer(Question question, String subject) {
        List<String> rows = new ArrayList<>();
        try (RepositoryConnection connection = repository.getConnection();
                TupleQueryResult result =
                        connection.prepareTupleQuery(question.sparql(subject)).evaluate()) {
            List<String> columns = result.getBindingNames();
            for (BindingSet set : result) {
                StringJoiner row = new StringJoiner("\t");
                for (String column : columns) {
                    Value value = set.getValue(column);
                    row.add(value == null ? "" : value.stringValue());
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}
