package org.ecozone.server.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of tiles elsewhere. The page may show images from its hosts and from no others, so these must be plain: https, a name, no
 * account, no placeholder but {s}.
 *
 * @param url with the token put in
 * @param origins the hosts, for the policy of the page
 */
record TileTemplate(String url, List<String> subdomains, List<String> origins) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN = Set.of("z", "x", "y", "s", "token");
    private static final Pattern HTTPS = Pattern.compile("https://[^/?#]+/\\S*");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9](?::[1-9]\\d{0,4})?");
    private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9-]{1,20}");
    /** What may stand in a URL and cannot end a directive of the policy or begin a placeholder. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    TileTemplate {
        subdomains = List.copyOf(subdomains);
        origins = List.copyOf(origins);
    }

    /** The template that {@code entry} has; what is wrong with it goes to {@code faults}, each beginning with {@code at}. */
    static TileTemplate of(BackgroundSettings.Entry entry, String at, List<String> faults) {
        String url = entry.url();
        int before = faults.size();
        Set<String> used = placeholders(url);
        used.stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> faults.add(at + ".url：不认识的占位符 {" + name + "}，可用 {z} {x} {y} {s} {token}"));
        if (!used.containsAll(Set.of("z", "x", "y"))) {
            faults.add(at + ".url：缺少 {z}、{x} 或 {y}");
        }
        if (used.contains("token") && !TOKEN.matcher(entry.token()).matches()) {
            faults.add(at + ".token：地址中有 {token}，须给出由字母、数字和 . _ ~ - 组成的令牌");
        }
        if (used.contains("s") == entry.subdomains().isEmpty()
                || !entry.subdomains().stream()
                        .allMatch(s -> SUBDOMAIN.matcher(s).matches())) {
            faults.add(at + ".subdomains：地址中有 {s} 时须列出各个取值 (小写字母和数字)，没有时不列");
        }
        if (!HTTPS.matcher(url).matches()) {
            faults.add(at + ".url：须为完整的 https 地址");
        }
        return faults.size() > before
                ? new TileTemplate("", List.of(), List.of())
                : of(url.replace("{token}", entry.token()), entry.subdomains(), at, faults);
    }

    private static TileTemplate of(String url, List<String> subdomains, String at, List<String> faults) {
        List<String> origins = new ArrayList<>();
        for (String subdomain : subdomains.isEmpty() ? List.of("") : subdomains) {
            String host = authority(url).replace("{s}", subdomain);
            if (!HOST.matcher(host).matches()) {
                faults.add(at + ".url：" + authority(url) + " 不是主机名；只可用小写域名，可带端口");
                return new TileTemplate("", List.of(), List.of());
            }
            origins.add("https://" + host);
        }
        return new TileTemplate(url, subdomains, origins);
    }

    private static String authority(String url) {
        return url.replaceFirst("^https://", "").replaceFirst("[/?#].*$", "");
    }

    private static Set<String> placeholders(String url) {
        Set<String> names = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(url);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
