package org.weir.bench.goods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.weir.base.Bilingual;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;

/// The items of an edition in Lucene: titles, texts and names of the goods, in English and French
/// fields with the analyser of each, ranked by its BM25.
final class LuceneItems implements AutoCloseable {
    private static final Map<String, Float> BOOSTS =
            Map.of(
                    "title-en",
                    3f,
                    "title-fr",
                    3f,
                    "words-en",
                    2.5f,
                    "words-fr",
                    2.5f,
                    "text-en",
                    1f,
                    "text-fr",
                    1f);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneItems(Edition edition, Map<String, Concept> shared) throws IOException {
        Map<String, Analyzer> analyzers = new HashMap<>();
        BOOSTS.keySet()
                .forEach(field ->
                        analyzers.put(
                                field,
                                field.endsWith("-fr")
                                        ? new FrenchAnalyzer()
                                        : new EnglishAnalyzer()));
        analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), analyzers);
        Map<String, Concept> concepts = new HashMap<>(shared);
        edition.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Item item : edition.all().values()) {
                writer.addDocument(document(item, concepts));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(Item item, Map<String, Concept> concepts) {
        Document document = new Document();
        document.add(new StringField("number", item.number(), Field.Store.YES));
        add(document, "title", item.title());
        add(document, "text", item.text());
        for (String id : item.goods()) {
            Concept concept = concepts.get(id);
            if (concept != null) {
                for (String words : concept.words()) {
                    add(document, "words", new Bilingual(words, words));
                }
            }
        }
        return document;
    }

    private static void add(Document document, String field, Bilingual text) {
        document.add(new TextField(field + "-en", text.en(), Field.Store.NO));
        document.add(new TextField(field + "-fr", text.fr(), Field.Store.NO));
    }

    /// The numbers of the items that fit a text best.
    List<String> search(String text, int limit) {
        try {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (Map.Entry<String, Float> field : BOOSTS.entrySet()) {
                for (String term : terms(field.getKey(), text)) {
                    query.add(
                            new BoostQuery(
                                    new TermQuery(new Term(field.getKey(), term)),
                                    field.getValue()),
                            BooleanClause.Occur.SHOULD);
                }
            }
            List<String> numbers = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
                numbers.add(searcher.storedFields().document(hit.doc).get("number"));
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> terms(String field, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
