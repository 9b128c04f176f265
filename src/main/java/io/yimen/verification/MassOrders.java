package io.yimen.verification;

import io.yimen.verification.AccessLogRepository.Who;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens many orders of a county at a time, for runs; consent and agreements count as they do for one. */
@Service
public class MassOrders {

    private final OrderDesk desk;

    MassOrders(OrderDesk desk) {
        this.desk = desk;
    }

    /**
     * Answers the ids of the orders, one for each command; in the caller's transaction, which remembers that they were opened.
     *
     * @param account who had them asked; in the persons' log it is the county's office that asks
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> open(int county, List<OpenOrder> commands, UUID batch, String account) {
        return desk.openAll(county, commands, batch, new Who(Integer.toString(county), "SYSTEM", account));
    }
}
