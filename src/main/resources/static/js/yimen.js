// Small comforts; every page works without this file.
(function () {
  'use strict';

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
    document.querySelectorAll('details.y-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.removeAttribute('open');
      }
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.y-menu[open]').forEach(function (menu) {
        menu.removeAttribute('open');
        menu.querySelector('summary').focus();
      });
    }
  });

  // A box that ticks all boxes of its table, and a line that counts the ticked ones.
  document.addEventListener('change', function (event) {
    var all = event.target.closest('[data-tick-all]');
    var form = event.target.form;
    if (!form) {
      return;
    }
    if (all) {
      form.querySelectorAll('input[data-tick]').forEach(function (box) {
        box.checked = all.checked;
      });
    }
    form.querySelectorAll('[data-ticked]').forEach(function (place) {
      place.textContent = form.querySelectorAll('input[data-tick]:checked').length;
    });
    var cents = 0;
    form.querySelectorAll('input[data-tick]:checked').forEach(function (box) {
      cents += Number(box.getAttribute('data-fen') || 0);
    });
    form.querySelectorAll('[data-ticked-sum]').forEach(function (place) {
      place.textContent = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
    });
  });

  // A form that is saving itself waits for the new version before it is sent, or it would clash with itself.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var button = event.submitter;
    if (!form.classList.contains('htmx-request')) {
      return;
    }
    event.preventDefault();
    form.addEventListener('htmx:afterRequest', function () {
      window.setTimeout(function () { form.requestSubmit(button); }, 0);
    }, { once: true });
  });

  // A session that ended answers with the login page: show it as a page, not inside a card.
  document.addEventListener('htmx:beforeSwap', function (event) {
    var address = event.detail.xhr.responseURL || '';
    if (/\/login(\?|$)/.test(address)) {
      event.detail.shouldSwap = false;
      window.location.href = address;
    }
  });

  // The section that was swapped in is the current one of its list.
  document.addEventListener('htmx:afterSwap', function (event) {
    var link = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (link && link.matches('.y-sections a')) {
      link.closest('.y-sections').querySelectorAll('a').forEach(function (other) {
        other.removeAttribute('aria-current');
      });
      link.setAttribute('aria-current', 'true');
    }
  });
})();
