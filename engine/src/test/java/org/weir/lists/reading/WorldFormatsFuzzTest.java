package org.weir.lists.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.weir.base.Fault;
import org.weir.lists.canada.CanadaFormat;
import org.weir.lists.eu.EuExportFormat;
import org.weir.lists.eu.EuWholeFormat;
import org.weir.lists.ftm.FtmEntitiesFormat;
import org.weir.lists.ftm.FtmSimpleFormat;
import org.weir.lists.plain.PlainListFormat;
import org.weir.lists.uk.UkOfsiFormat;
import org.weir.lists.uk.UkSanctionsCsvFormat;
import org.weir.lists.uk.UkSanctionsXmlFormat;
import org.weir.lists.un.UnConsolidatedFormat;

/// A hostile file ends in listings, problems or a fault, and in nothing else. What fuzzing found is
/// kept under `src/test/resources/org/weir/lists/reading/WorldFormatsFuzzTestInputs`.
class WorldFormatsFuzzTest {
    @FuzzTest
    void unitedNationsXml(byte[] bytes) {
        FormatRun.fuzz(new UnConsolidatedFormat(), bytes);
    }

    @FuzzTest
    void europeanExportXml(byte[] bytes) {
        FormatRun.fuzz(new EuExportFormat(), bytes);
    }

    @FuzzTest
    void europeanWholeXml(byte[] bytes) {
        FormatRun.fuzz(new EuWholeFormat(), bytes);
    }

    @FuzzTest
    void britishOfsiCsv(byte[] bytes) {
        FormatRun.fuzz(new UkOfsiFormat(), bytes);
    }

    @FuzzTest
    void britishSanctionsCsv(byte[] bytes) {
        FormatRun.fuzz(new UkSanctionsCsvFormat(), bytes);
    }

    @FuzzTest
    void britishSanctionsXml(byte[] bytes) {
        FormatRun.fuzz(new UkSanctionsXmlFormat(), bytes);
    }

    @FuzzTest
    void canadianXml(byte[] bytes) {
        FormatRun.fuzz(new CanadaFormat(), bytes);
    }

    @FuzzTest
    void followTheMoneyJson(byte[] bytes) {
        FormatRun.fuzz(new FtmEntitiesFormat(), bytes);
    }

    @FuzzTest
    void followTheMoneyCsv(byte[] bytes) {
        FormatRun.fuzz(new FtmSimpleFormat(), bytes);
    }

    @FuzzTest
    void plainCsv(byte[] bytes) {
        FormatRun.fuzz(new PlainListFormat(), bytes);
    }

    @FuzzTest
    void plainMapping(byte[] bytes) {
        FileHead head = FileHead.of("x.mapping", bytes);
        try {
            new PlainListFormat().recogniseMapping(head);
        } catch (Fault e) {
            // what a broken mapping is meant to end in
        }
    }
}
