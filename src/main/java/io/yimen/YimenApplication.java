package io.yimen;

import io.yimen.database.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Yimen. */
@SpringBootApplication
public class YimenApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(YimenApplication.class);
        application.addListeners(new EarlyDatabase());
        application.run(args);
    }
}
