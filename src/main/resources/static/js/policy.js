// Finds parameters while one types, and shows one group or only what is changed. Without this file the whole list is there.
(function () {
  'use strict';

  document.querySelectorAll('[data-policy-filter]').forEach(function (place) {
    var find = place.querySelector('[data-policy-find]');
    var rows = Array.prototype.slice.call(place.querySelectorAll('[data-policy-row]'));
    var groups = place.querySelectorAll('[data-policy-group]');
    var count = place.querySelector('[data-policy-count]');
    var views = place.querySelectorAll('[data-policy-view]');
    var view = '';

    function changed(row) {
      var field = row.querySelector('[data-policy-value]');
      var unset = row.querySelector('[data-policy-unset]');
      return (field && field.value.trim() !== '') || (unset && unset.checked);
    }

    function inView(row) {
      return view === '' || (view === 'changed' ? changed(row) || row.classList.contains('is-bad')
        : row.parentNode.id === 'g-' + view);
    }

    function show() {
      var words = find ? find.value.trim().toLowerCase() : '';
      var shown = 0;
      rows.forEach(function (row) {
        var fits = inView(row) && row.getAttribute('data-policy-row').toLowerCase().indexOf(words) >= 0;
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      groups.forEach(function (group) {
        group.hidden = !group.querySelector('[data-policy-row]:not([hidden])');
      });
      if (count) {
        count.textContent = shown;
      }
    }

    function mark() {
      var number = 0;
      rows.forEach(function (row) {
        var is = changed(row);
        row.classList.toggle('is-on', Boolean(is));
        number += is ? 1 : 0;
      });
      place.querySelectorAll('[data-policy-changes]').forEach(function (words) {
        words.textContent = number;
      });
    }

    views.forEach(function (link) {
      link.addEventListener('click', function (event) {
        event.preventDefault();
        view = link.getAttribute('data-policy-view');
        views.forEach(function (other) {
          other.removeAttribute('aria-current');
        });
        link.setAttribute('aria-current', 'true');
        show();
      });
      if (link.hasAttribute('aria-current')) {
        view = link.getAttribute('data-policy-view');
      }
    });
    place.addEventListener('input', function (event) {
      if (event.target === find) {
        show();
      } else {
        mark();
      }
    });
    if (views.length > 0) {
      show();
    }
  });

  // A link from the summary of errors may lead to a row that is not shown.
  document.querySelectorAll('.y-errors a[href^="#"]').forEach(function (link) {
    link.addEventListener('click', function () {
      var target = document.getElementById(link.getAttribute('href').slice(1));
      var row = target && target.closest('[data-policy-row]');
      if (row && row.hidden) {
        var all = row.closest('[data-policy-filter]').querySelector('[data-policy-view=""]');
        all.click();
      }
    });
  });
})();
