export const jobDescription = `Senior Back-End Developer

Skeppsbro Mobility AB, Stockholm, Sweden (hybrid, full time)

About the role
Skeppsbro runs ticketing for ferries and trams in six countries. You will own the services that price, sell and refund four
million tickets a month, from the design to the night they are needed most.

What you will do
• Design and operate services in TypeScript and Node.js that answer in under 100 ms.
• Connect carriers and payment providers through events.
• Watch what you build in production and share the on-call rota, one week in six.

Must have
• At least 5 years of experience in back-end development
• TypeScript and Node.js in production
• PostgreSQL or another relational database, and solid SQL
• Docker and Kubernetes
• AWS
• Experience with CI/CD
• A bachelor's degree in computer science or a related field
• Fluent English

Nice to have
• Kafka
• Terraform
• GraphQL
• Prometheus and Grafana
• Go
• Swedish
• AWS certification

What we offer
• 30 days of vacation, a pension and a yearly ferry pass
• A hybrid week with two days in the office by the water

Apply with a resume at https://jobs.example.com/skeppsbro/back-end by 15 December 2026.
`;
