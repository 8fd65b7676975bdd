import type { QuantitySpec } from "./spec.ts";

export const currencies: QuantitySpec = {
  reads: [
    ["It cost 20¢.", "20¢ → currency 20 cent"],
    ["It is worth $3.9 trillion.", "$3.9 trillion → currency [3850000000000, 3950000000000) USD"],
    ["It is worth €12.", "€12 → currency 12 EUR"],
    ["It cost €1.2m.", "€1.2m → currency [1150000, 1250000) EUR"],
    ["It cost $3.2bn.", "$3.2bn → currency [3150000000, 3250000000) USD"],
    ["It cost 5m euros.", "5m euros → currency [4500000, 5500000) EUR"],
    ["It cost 40 dollars.", "40 dollars → currency 40 USD"],
    ["It cost 40 US dollars.", "40 US dollars → currency 40 USD"],
    ["It cost US$40.", "US$40 → currency 40 USD"],
    ["It cost HK$40.", "HK$40 → currency 40 HKD"],
    ["It cost CHF 40.", "CHF 40 → currency 40 CHF"],
    ["It cost EUR40.", "EUR40 → currency 40 EUR"],
    ["It cost 40 USD.", "40 USD → currency 40 USD"],
    ["It cost 30 MUSD.", "30 MUSD → currency [29500000, 30500000) USD"],
    ["It cost 30 million rubles.", "30 million rubles → currency [29500000, 30500000) RUB"],
    ["It cost 10 Swiss francs.", "10 Swiss francs → currency 10 CHF"],
    ["It cost 300 Kazakh tenge.", "300 Kazakh tenge → currency 300 KZT"],
    ["It cost 5 lakh rupees.", "5 lakh rupees → currency [450000, 550000) rupee"],
    ["It cost 34 cents.", "34 cents → currency 34 cent"],
    ["It cost £5.", "£5 → currency 5 GBP"],
    ["It lost $-5.", "$-5 → currency -5 USD"],
  ],
  not: [
    ["They won 40 rounds.", "40 → cardinal 40"],
    ["All 40 came.", "40 → cardinal 40"],
    ["He left his mark 3 times.", "3 → cardinal 3"],
    ["It is $ and nothing."],
  ],
};
