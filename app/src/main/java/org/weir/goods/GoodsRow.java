package org.weir.goods;

import java.util.List;
import java.util.Map;

/// Goods to classify, as a file has them.
///
/// @param line where they stand, from 1
/// @param description the text; blank where there is none
/// @param given values of parameters in columns of their own, by the parameter's name
/// @param codes numbers of other lists beside them: ECCN, tariff heading
/// @param cells all cells of the row, in the order of the file's columns
public record GoodsRow(
        long line,
        String description,
        Map<String, String> given,
        List<String> codes,
        List<String> cells) {}
