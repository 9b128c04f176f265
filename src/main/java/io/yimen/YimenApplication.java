package io.yimen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Yimen. */
@SpringBootApplication
public class YimenApplication {

    public static void main(String[] args) {
        SpringApplication.run(YimenApplication.class, args);
    }
}
