"""Abbreviations whose full stop does not end a sentence.  Lower case, without the stop."""

from __future__ import annotations

__all__ = ["ABBREVIATIONS"]

ABBREVIATIONS = frozenset(
    """
    abd muh moh mohd muhd mhd moch much lt capt tgk sp dt prov kab kec kel ds jl jln gg no nomor rt rw st sdr
    sdri drs dra dr drg ir prof h hj kh tgh hc apt alm almh plt plh pj pjs pjb tn ny nn sdm pt cv tbk co ltd pte
    inc corp vs hlm vol ed phil rp dkk dll dsb tsb yth bpk bp ttd an jend letjen mayjen brigjen kol letkol may kapt
    lettu letda kombes akbp kompol akp iptu ipda aiptu aipda bripka brigpol briptu bripda irjen komjen pol purn
    marsda marsma laksda laksma gub bup kep sek ka wk ust pdt mr mrs ms jr sr s.h s.e s.sos m.si m.pd m.h m.m
    s.pd s.ag m.ag ph.d
    """.split()
)
