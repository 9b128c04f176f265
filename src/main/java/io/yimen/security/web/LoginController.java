package io.yimen.security.web;

import io.yimen.security.DemoPosts;
import io.yimen.security.Parking;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The login page; the posting itself is answered before any controller. */
@Controller
class LoginController {

    private final DemoPosts posts;

    LoginController(DemoPosts posts) {
        this.posts = posts;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        String note = request.getParameter("out") != null ? "out" : null;
        return page(request.getParameter("changed") != null ? "changed" : note, request, model);
    }

    /** Shown again after a failed login or an expired page, with what was typed elsewhere still parked in it. */
    @PostMapping("/login/again")
    String again(HttpServletRequest request, Model model) {
        Object note = request.getAttribute("loginNote");
        return page(note == null ? "expired" : note.toString(), request, model);
    }

    private String page(@Nullable String note, HttpServletRequest request, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("parked", request.getAttribute(Parking.PARKED));
        model.addAttribute("username", note == null ? "" : request.getParameter("username"));
        model.addAttribute("posts", posts.all());
        return "security/login";
    }
}
