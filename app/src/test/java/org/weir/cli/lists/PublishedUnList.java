package org.weir.cli.lists;

/// The text of a list as the United Nations publish theirs, of people that nobody lists.
final class PublishedUnList {
    private PublishedUnList() {}

    /// An edition of `date` with `size` people.
    static String of(String date, int size) {
        return of(date, size, "");
    }

    /// An edition in which the first person has a remark.
    static String of(String date, int size, String remark) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CONSOLIDATED_LIST dateGenerated=\"");
        xml.append(date).append("T00:00:00.000Z\">\n<INDIVIDUALS>\n");
        for (int i = 0; i < size; i++) {
            xml.append("<INDIVIDUAL><DATAID>").append(i).append("</DATAID>");
            xml.append("<FIRST_NAME>ORVEL</FIRST_NAME><SECOND_NAME>TANNIMAR</SECOND_NAME>");
            xml.append("<REFERENCE_NUMBER>ZZi.%03d</REFERENCE_NUMBER>".formatted(i));
            xml.append("<COMMENTS1>").append(i == 0 ? remark : "").append("</COMMENTS1>");
            xml.append("</INDIVIDUAL>\n");
        }
        return xml.append("</INDIVIDUALS>\n<ENTITIES/>\n</CONSOLIDATED_LIST>\n").toString();
    }
}
