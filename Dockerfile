FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
# the dependencies in a layer of their own: they change less often than the code
RUN mvn -B -q dependency:resolve dependency:resolve-plugins
COPY db db
COPY src src
RUN mvn -B -q -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/yimen-*-SNAPSHOT.jar extract --layers --destination /layers --application-filename yimen.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --home-dir /yimen --create-home yimen
WORKDIR /yimen
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER yimen
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "yimen.jar"]
