package org.ecozone.server.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ecozone.server.edge.ImageOrigins;
import org.springframework.stereotype.Component;

/** The backgrounds of this server, checked at its start. */
@Component
class Backgrounds implements ImageOrigins {

    private static final int MOST = 20;

    private final List<Background> all = new ArrayList<>();

    Backgrounds(BackgroundSettings settings) {
        List<String> faults = new ArrayList<>();
        if (settings.list().size() > MOST) {
            faults.add("ecozone.backgrounds.list：至多 " + MOST + " 个");
        }
        for (int i = 0; i < settings.list().size(); i++) {
            String at = "ecozone.backgrounds.list[" + i + "]";
            Background background = Background.of(settings.list().get(i), at, faults);
            if (find(background.entry().id()).isPresent()) {
                faults.add(at + ".id：与前面的相同");
            }
            all.add(background);
        }
        if (!faults.isEmpty()) {
            throw new BackgroundsRefused(faults);
        }
    }

    List<Background> all() {
        return List.copyOf(all);
    }

    final Optional<Background> find(String id) {
        return all.stream().filter(one -> one.entry().id().equals(id)).findFirst();
    }

    @Override
    public List<String> imageOrigins() {
        var origins = new TreeSet<String>();
        for (Background background : all) {
            if (background.template() != null) {
                origins.addAll(background.template().origins());
            }
        }
        return List.copyOf(origins);
    }
}
