package org.weir.web.control;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.weir.audit.HeadSigner;
import org.weir.documents.DocumentSeal;
import org.weir.http.OpenTo;

/// Checks the seal of a document that Weir gave out.
@Controller
public class SealPage {
    private final HeadSigner signer;

    SealPage(HeadSigner signer) {
        this.signer = signer;
    }

    /// The form.
    @GetMapping("/documents/check")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String form(Model model) {
        model.addAttribute("key", signer.key().text());
        return "document-check";
    }

    /// Checks a document.
    @PostMapping("/documents/check")
    @OpenTo(OpenTo.Who.SIGNED_IN)
    public String check(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        DocumentSeal.Verdict verdict =
                file != null && !file.isEmpty() && file.getSize() <= DocumentSeal.MAX_BYTES
                        ? DocumentSeal.check(file.getBytes(), signer.key())
                        : DocumentSeal.Verdict.NONE;
        model.addAttribute("verdict", verdict.name().toLowerCase(Locale.ROOT));
        return form(model);
    }
}
