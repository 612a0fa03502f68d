# Puts fragments of the publisher's into the pages of your site, and keeps a last good copy of them.
vcl 4.1;

backend default {
    .host = "127.0.0.1"; # your site
    .port = "8080";
}

backend publisher {
    .host = "publisher.example"; # Varnish speaks no TLS: an http address, or a proxy on this machine that does
    .port = "80";
    .connect_timeout = 2s;
    .first_byte_timeout = 5s;
}

sub vcl_recv {
    if (req.url ~ "^/publisher/") {
        if (req.esi_level == 0) {
            return (synth(404)); # for includes, not for readers
        }
        set req.backend_hint = publisher;
        set req.http.Host = "publisher.example";
        set req.url = regsub(req.url, "^/publisher/", "/v1/");
        unset req.http.Cookie;
        unset req.http.Referer;
        return (hash);
    }
}

sub vcl_backend_fetch {
    if (bereq.http.Host == "publisher.example") {
        unset bereq.http.X-Forwarded-For;
        unset bereq.http.User-Agent;
        unset bereq.http.Accept-Language;
    }
}

sub vcl_backend_response {
    if (bereq.http.Host == "publisher.example") {
        if (beresp.status >= 400) {
            return (abandon); # the last good copy is better
        }
        set beresp.ttl = 10m;
        set beresp.grace = 30d;
    } else if (beresp.http.Content-Type ~ "^text/html") {
        set beresp.do_esi = true;
    }
}
